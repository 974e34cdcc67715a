using Takan.Platform.Log;
using Takan.Platform.Messages;

namespace Takan.Casework.Intake;

/// <summary>Tells the applicant by SMS, inside the act that is told.</summary>
public sealed class ApplicantSms(Outbox outbox, PersonalNumbers numbers)
{
    public static readonly SmsTemplate AppointmentMade = new("appointment-made", "您的踏勘约在 {day}，{time} 开始。请准时到现场，打开办件链接。有事请提前在页面上改约。");

    public static readonly SmsTemplate AppointmentMoved = new("appointment-moved", "您的踏勘改到 {day}，{time} 开始。请准时到现场，打开办件链接。");

    public static readonly SmsTemplate JointAppointmentMade = new("joint-appointment-made", "您的联合踏勘约在 {day}，{time} 开始，{lead}牵头，一次看完：{matters}。请准时到现场，打开办件链接。有事请提前在页面上改约。");

    public static readonly SmsTemplate JointAppointmentMoved = new("joint-appointment-moved", "您的联合踏勘改到 {day}，{time} 开始，{lead}牵头，一次看完：{matters}。请准时到现场，打开办件链接。");

    public static readonly SmsTemplate AppointmentGivenUp = new("appointment-given-up", "您约在 {day}，{time} 的踏勘要另约时间，原来的时间不用等。请打开办件链接选新的时间，或者等踏勘人员打电话。");

    public static readonly SmsTemplate CaseReturned = new("case-returned", "您的申请有 {count} 处要补正，清单请到受理窗口领取。");

    public static readonly SmsTemplate CaseReturnedOnline = new("case-returned-online", "您的申请有 {count} 处要补正，请打开办件链接查看清单并补交，也可以到受理窗口办理。");

    public static readonly SmsTemplate CaseAccepted = new("case-accepted", "您的申请已正式受理。请打开办件链接，看告知、签同意书。");

    public static readonly SmsTemplate CaseAcceptedForReview = new("case-accepted-for-review", "您的申请已正式受理，审批股室正在初审。初审通过以后会再发短信，请不用着急。");

    public static readonly SmsTemplate ReviewPassed = new("review-passed", "您的申请初审已通过，移交勘验了。下一步要做什么，请打开办件链接看；还没有链接的，请联系受理窗口。");

    public static readonly SmsTemplate VisitAgreed = new("visit-agreed", "踏勘人员 {day}，{time} 上门踏勘，请您或者委托的人在场。有事请提前打电话改约。");

    public static readonly SmsTemplate VisitsSuspended = new("visits-suspended", "您办件所在的区域暂停上门踏勘（{until}），上门顺延，受理时间不变。恢复以后踏勘人员会和您约时间。");

    public static readonly SmsTemplate VisitsSuspendedVideoOpen = new("visits-suspended-video-open", "您办件所在的区域暂停上门踏勘（{until}）。可以改用视频踏勘，请打开办件链接选择；不改的，上门顺延，不影响办理。");

    public static readonly SmsTemplate VisitsResumed = new("visits-resumed", "您办件所在的区域恢复上门踏勘，踏勘人员会打电话和您约时间。");

    public static readonly SmsTemplate AcceptanceRefused = new("acceptance-refused", "您的申请没有受理。理由和书面通知请打开办件链接查看。");

    public static readonly SmsTemplate DecidedAfterLapse = new("decided-after-lapse", "您的办件整改期限已过，现作出不符合条件的书面决定。理由、您的权利和决定书请打开办件链接查看。");

    public static readonly SmsTemplate RectificationMoved = new("rectification-moved", "放假安排已公布，您的整改期限顺延到 {day}（含当天）。请按期改好，打开办件链接申请复勘。");

    public static readonly SmsTemplate StatementInvited = new("statement-invited", "您的办件整改期限已过，本局拟作出不符合条件的决定。请在 {day}（含当天）以前打开办件链接，看理由，陈述、申辩。");

    public static readonly SmsTemplate ChooseDelivery = new("choose-delivery", "您的申请有结果了。请打开办件链接，选择怎么领取结果：免费邮寄、窗口领取或者电子送达。");

    public static readonly SmsTemplate ResultPosted = new("result-posted", "您的审批结果已免费寄出，{carrier}，运单号 {number}。收到以后请在办件链接里确认。");

    public static readonly SmsTemplate ResultOnPhone = new("result-on-phone", "您的审批结果已送到办件链接，请打开查看、下载，核对无误以后点收到。");

    public static readonly SmsTemplate ResultTakenBack = new("result-taken-back", "送到办件链接的审批结果需要更正，已经撤回。重新送达的时候会再发短信告诉您。");

    public static readonly SmsTemplate ParcelCameBack = new("parcel-came-back", "寄给您的审批结果被退回来了。请打开办件链接核对地址，重新选择怎么领取。");

    public static IReadOnlyList<SmsTemplate> Templates { get; } =
    [
        AppointmentMade, AppointmentMoved, JointAppointmentMade, JointAppointmentMoved, AppointmentGivenUp, CaseReturned, CaseReturnedOnline, CaseAccepted, CaseAcceptedForReview, ReviewPassed, AcceptanceRefused, DecidedAfterLapse,
        RectificationMoved, VisitAgreed, VisitsSuspended, VisitsSuspendedVideoOpen, VisitsResumed,
        StatementInvited, ChooseDelivery, ResultPosted, ResultOnPhone, ResultTakenBack, ParcelCameBack,
    ];

    /// <summary>Asks once how the result is to come, where the paper says how it may (LJ-15).</summary>
    public Task AskForDeliveryAsync(CaseAct act, CancellationToken cancellationToken) => act.Profile.Bureau.Delivery is null
        ? Task.CompletedTask
        : SendAsync(act.Act, act.Case, ChooseDelivery, $"choose-delivery/{act.Case.Id}", new Dictionary<string, string>(), cancellationToken);

    /// <param name="key">Says that two messages are one.</param>
    public Task SendAsync(Act act, Case @case, SmsTemplate template, string key, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken) =>
        outbox.EnqueueAsync(act, new SmsMessage
        {
            BureauId = @case.BureauId,
            CaseId = @case.Id,
            IdempotencyKey = key,
            Template = template,
            Phone = numbers.OpenPhone(@case),
            Variables = variables,
        }, cancellationToken);
}
