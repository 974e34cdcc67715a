namespace Takan.Law.Process;

/// <summary>Conditions of the notice to the business section, with the rule each keeps.</summary>
public static class BusinessNoticeGuards
{
    public static readonly Guard<BusinessNoticeFacts> NoticeDemanded = Guard.That<BusinessNoticeFacts>(
        "LJ-19", facts => facts.Demanded,
        "本局的工作方案没有要求业务股室派人，不用通知。", "The bureau's paper does not ask the business section to send people.");

    public static readonly Guard<BusinessNoticeFacts> NeedNamed = Guard.That<BusinessNoticeFacts>(
        "LJ-19", facts => !string.IsNullOrWhiteSpace(facts.Need),
        "请写明需要什么样的人、看什么。", "Say what people are needed for.");

    public static readonly Guard<BusinessNoticeFacts> DueNotPast = Guard.That<BusinessNoticeFacts>(
        "LJ-19", facts => facts is { Due: { } due, Today: { } today } && due >= today,
        "请填写业务股室答复的期限，今天或者以后。", "Set the day by which the business section answers: today or later.");

    public static readonly Guard<BusinessNoticeFacts> PeopleNamed = Guard.That<BusinessNoticeFacts>(
        "LJ-19", facts => facts.People.Count > 0,
        "请至少派一个人。", "Name at least one person.");

    public static readonly Guard<BusinessNoticeFacts> NotOfTheTeam = Guard.That<BusinessNoticeFacts>(
        "TK-842", facts => facts.People.Count > 0 && !facts.People.Intersect(facts.Team).Any(),
        "踏勘人员不能同时算业务股室派来的人，请另派。", "An inspector of the team cannot be sent by the business section as well.");

    public static readonly Guard<BusinessNoticeFacts> LeadDecides = Guard.That<BusinessNoticeFacts>(
        "LJ-19", facts => facts.IsLead,
        "不等业务股室派人就开始，只能由负责人决定。", "Only the lead decides to go without people of the business section.");

    public static readonly Guard<BusinessNoticeFacts> WithoutThemReasoned = Guard.That<BusinessNoticeFacts>(
        "LJ-19", facts => !string.IsNullOrWhiteSpace(facts.Reason),
        "请写明为什么不等业务股室派人。", "Say why it goes on without people of the business section.");
}
