using Takan.Law.Identifiers;

namespace Takan.Law.Process;

/// <summary>What was decided is given out after the conclusion and the fee, by the way that the applicant chose (LJ-15, LJ-16).</summary>
public static class DeliveryGuards
{
    public static readonly Guard<DeliveryFacts> DeliveryDemanded = Guard.That<DeliveryFacts>(
        "LJ-15", facts => facts.Demanded,
        "本局的工作方案没有写结果怎么送达，按原来的办法发放。", "The paper of this bureau does not say how results are delivered: give it out as before.");

    public static readonly Guard<DeliveryFacts> ResultIsKnown = Guard.That<DeliveryFacts>(
        "TK-121", facts => facts.ResultStands,
        "还没有结果。有结果以后再选怎么送达、登记缴费。", "There is no result yet: choose the way and record the fee after it.");

    public static readonly Guard<DeliveryFacts> WayOffered = Guard.That<DeliveryFacts>(
        "TK-122", facts => facts.Way is { } way && facts.Offered.Contains(way),
        "请从列出的送达方式里选一种。", "Choose one of the ways that are listed.");

    public static readonly Guard<DeliveryFacts> AddressIsConfirmed = Guard.That<DeliveryFacts>(
        "LJ-15", facts => facts.Way is not DeliveryWay.Post || facts.AddressConfirmed,
        "免费邮寄要先确认收件人、手机号和收件地址。请申请人填好并勾选确认。", "For free mailing the applicant fills in and confirms who gets it, the phone and the address.");

    public static readonly Guard<DeliveryFacts> FeeIsDue = Guard.That<DeliveryFacts>(
        "LJ-16", facts => facts.FeeDue is true,
        "这一件没有要缴的费用，不用登记。", "No fee is due in this case: there is nothing to record.");

    public static readonly Guard<DeliveryFacts> FeeNotPaidYet = Guard.That<DeliveryFacts>(
        "LJ-16", facts => !facts.FeePaid,
        "费用已经登记缴清，不用再登记。", "The fee is recorded as paid already.");

    public static readonly Guard<DeliveryFacts> ReceiptNamed = Guard.That<DeliveryFacts>(
        "LJ-16", facts => !string.IsNullOrWhiteSpace(facts.Receipt),
        "请填写缴费票据的号码。", "Give the number of the receipt.");

    public static readonly Guard<DeliveryFacts> CaseIsConcluded = Guard.That<DeliveryFacts>(
        "TK-123", facts => facts.Concluded,
        "办结以后才能发放结果。请先办结。", "What was decided is given out after the case is concluded: conclude it first.");

    public static readonly Guard<DeliveryFacts> FeeIsPaid = Guard.That<DeliveryFacts>(
        "LJ-16", facts => facts.FeeDue is false || facts.FeePaid,
        "应缴的费用还没有登记缴清，缴清以后才能发放结果。", "The fee is not recorded as paid: what was decided is given out after that.");

    public static readonly Guard<DeliveryFacts> PostIsChosen = Guard.That<DeliveryFacts>(
        "LJ-15", facts => facts.Way is DeliveryWay.Post,
        "申请人没有选邮寄。请先请申请人选好送达方式。", "The applicant did not choose the post: ask the applicant to choose first.");

    public static readonly Guard<DeliveryFacts> WindowIsChosen = Guard.That<DeliveryFacts>(
        "TK-124", facts => facts.Way is DeliveryWay.Window,
        "申请人没有选窗口领取。请先请申请人选好送达方式。", "The applicant did not choose the window: ask the applicant to choose first.");

    public static readonly Guard<DeliveryFacts> PhoneIsChosen = Guard.That<DeliveryFacts>(
        "TK-125", facts => facts.Way is DeliveryWay.Phone,
        "申请人没有同意电子送达。请先请申请人选好送达方式。", "The applicant did not agree to electronic service: ask the applicant to choose first.");

    public static readonly Guard<DeliveryFacts> DocumentNamed = Guard.That<DeliveryFacts>(
        "TK-126", facts => !string.IsNullOrWhiteSpace(facts.Document),
        "请写明发放的是什么证件或文书、编号是多少。", "Say which licence or decision is given out, with its number.");

    public static readonly Guard<DeliveryFacts> ParcelNamed = Guard.That<DeliveryFacts>(
        "LJ-15", facts => !string.IsNullOrWhiteSpace(facts.Carrier) && !string.IsNullOrWhiteSpace(facts.Tracking),
        "请填写快递公司和运单号，申请人要能查到。", "Give carrier and tracking number: the applicant must be able to follow it.");

    public static readonly Guard<DeliveryFacts> TakerKnown = Guard.That<DeliveryFacts>(
        "TK-127", facts => !string.IsNullOrWhiteSpace(facts.PickedUpBy) && facts.Proof is not null,
        "请写明谁领的、核对了什么证件。", "Say who fetched it and what that person showed.");

    /// <summary>A card proves who somebody is, not that this person acts for the applicant.</summary>
    public static readonly Guard<DeliveryFacts> TakerActsForTheApplicant = Guard.That<DeliveryFacts>(
        "TK-131", facts => facts.Proof is not PickupProof.IdentityCard || (facts.Representative is { } known && NameKey.Of(known) == NameKey.Of(facts.PickedUpBy)),
        "领取人不是这一件登记的法定代表人（负责人），不能只凭身份证发放。请核对授权委托书，或者核对营业执照上的姓名，再选对应的一项。",
        "This is not the legal representative whom the case knows: an identity card alone does not do. Check the authorisation, or the name in the business licence, and choose that.");

    public static readonly Guard<DeliveryFacts> ReceiptIsHeard = Guard.That<DeliveryFacts>(
        "TK-132", facts => !string.IsNullOrWhiteSpace(facts.ReceiptFrom) && facts.ReceiptHeard is not null,
        "请写明谁说收到了、是怎么核实的。", "Say who says that it has arrived, and how that was heard.");

    public static readonly Guard<DeliveryFacts> FileIsTaken = Guard.That<DeliveryFacts>(
        "TK-128", facts => facts.FileTaken,
        "请选择要送达的证件或文书的文件（PDF 或者照片）。", "Choose the file of the licence or decision (PDF or picture).");

    public static readonly Guard<DeliveryFacts> ArrivalIsPossible = Guard.That<DeliveryFacts>(
        "TK-129", facts => facts.ArrivedOn >= facts.GivenOutOn && facts.ArrivedOn <= facts.Today,
        "收到的日期要在发出那天以后、今天以前（含当天）。", "The day of arrival lies between the day on which it was given out and today.");

    public static readonly Guard<DeliveryFacts> ReasonGiven = Guard.That<DeliveryFacts>(
        "TK-102", facts => !string.IsNullOrWhiteSpace(facts.Reason),
        "请写明理由。", "Give the reason.");
}
