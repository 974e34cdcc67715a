namespace Takan.Law.Process;

/// <summary>Conditions of a request, with the rule each keeps.</summary>
public static class VisitRequestGuards
{
    public static readonly Guard<VisitRequestFacts> KindOffered = Guard.That<VisitRequestFacts>(
        "LT-45", facts => facts.Offered,
        "本局的工作方案没有开这一种，不能申请。", "The bureau's work plan does not offer this: it cannot be asked for.");

    public static readonly Guard<VisitRequestFacts> CaseAdmits = Guard.That<VisitRequestFacts>(
        "LT-45", facts => facts.CaseAdmits,
        "办件现在的进度不能申请这一种。", "As the case stands now, this cannot be asked for.");

    public static readonly Guard<VisitRequestFacts> NothingElseAsked = Guard.That<VisitRequestFacts>(
        "LT-45", facts => facts.IsTheOnlyOne,
        "已经有一个申请在办。请先等它办完，或者撤回再申请。", "Something is asked for already: wait for it, or take it back first.");

    public static readonly Guard<VisitRequestFacts> VisitNoticeRead = Guard.That<VisitRequestFacts>(
        "TK-103", facts => facts.NoticeShown,
        "请先阅读个人信息处理告知。", "Read the privacy notice first.");

    public static readonly Guard<VisitRequestFacts> VisitConsentsGiven = Guard.That<VisitRequestFacts>(
        "TK-104", facts => facts.RequiredConsentsGiven,
        "视频必须的单独同意还没有给全。不同意的，不开视频，不影响办件。",
        "A separate consent that video needs is missing. Give each, or choose a visit; your case does not suffer.");

    public static readonly Guard<VisitRequestFacts> VisitConsentStands = Guard.That<VisitRequestFacts>(
        "HC-23", facts => facts.ConsentStands,
        "申请人还没有在手机上看告知、同意录像，先不能安排。", "The applicant has not read the notice and consented on the phone yet: it cannot be arranged.");

    public static readonly Guard<VisitRequestFacts> RefusalReasoned = Guard.That<VisitRequestFacts>(
        "TK-102", facts => !string.IsNullOrWhiteSpace(facts.Reason),
        "请写明原因。", "Give the reason.");
}
