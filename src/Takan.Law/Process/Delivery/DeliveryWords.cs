using static Takan.Law.Process.DeliveryCommand;
using static Takan.Law.Process.DeliveryState;

namespace Takan.Law.Process;

internal static class DeliveryWords
{
    public static readonly IReadOnlyDictionary<DeliveryState, Bilingual> States = new Dictionary<DeliveryState, Bilingual>
    {
        [Waiting] = new("待发放", "To be given out"),
        [Posted] = new("已寄出", "Posted"),
        [CameBack] = new("邮件退回", "Came back"),
        [OnPhone] = new("已送到手机", "Put on the phone"),
        [Delivered] = new("已送达", "Delivered"),
    };

    public static readonly IReadOnlyDictionary<DeliveryState, Bilingual> Standings = new Dictionary<DeliveryState, Bilingual>
    {
        [Waiting] = new("结果还没有发放。请先选好送达方式，办结、缴清费用以后发放。", "It was not given out yet: choose the way first; it is given out after conclusion and fee."),
        [Posted] = new("结果已经寄出，在路上。收到以后请确认；退回来的请登记退件。", "It was posted and is on its way: confirm its arrival, or record that it came back."),
        [CameBack] = new("邮件退回来了。请申请人重新选送达方式、核对地址。", "The parcel came back: the applicant chooses again and checks the address."),
        [OnPhone] = new("结果已经送到手机，等申请人确认收到。", "It was put on the phone and waits for the applicant to confirm it."),
        [Delivered] = new("结果已经送达，不用再办。", "It was delivered: nothing is left to do."),
    };

    public static readonly IReadOnlyDictionary<DeliveryCommand, Bilingual> Commands = new Dictionary<DeliveryCommand, Bilingual>
    {
        [ChooseWay] = new("选择送达方式", "Choose the way"),
        [RecordFee] = new("登记缴费", "Record the fee"),
        [Post] = new("寄出", "Post"),
        [RecordReturn] = new("登记退件", "Record that it came back"),
        [RecordArrival] = new("登记签收", "Record the arrival"),
        [HandOut] = new("窗口发放", "Hand out at the window"),
        [PutOnPhone] = new("送到手机", "Put on the phone"),
        [Confirm] = new("申请人确认收到", "The applicant confirms"),
        [RecordReceipt] = new("登记收到", "Record the receipt"),
        [TakeBack] = new("撤回", "Take back from the phone"),
    };
}
