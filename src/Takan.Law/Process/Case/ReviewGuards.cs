namespace Takan.Law.Process;

/// <summary>What stands between the section that decides and those who inspect: its review before, the result that goes back to it after (LJ-13, LJ-14).</summary>
public static class ReviewGuards
{
    public static readonly Guard<CaseFacts> ReviewDemanded = Guard.That<CaseFacts>(
        "LJ-13", facts => facts.Review.Demanded is true,
        "本局的工作方案没有初审移交这一步。", "The paper of this bureau has no preliminary review.");

    public static readonly Guard<CaseFacts> NotHandedOverYet = Guard.That<CaseFacts>(
        "LJ-13", facts => facts.Review.HandedOverAt is null,
        "初审已经通过，也已经移交勘查，不用再办。", "The review is passed and the case was handed over: this need not be done again.");

    public static readonly Guard<CaseFacts> ReviewPassed = Guard.That<CaseFacts>(
        "LJ-13", facts => facts.MaterialsComplete,
        "初审通过以后才能移交勘查。请先核对材料并勾选；有问题的，写明原因退回。",
        "Only what has passed the review is handed over: check the materials and tick, or return the case with reasons.");

    public static readonly Guard<CaseFacts> ResultGoesBack = Guard.That<CaseFacts>(
        "LJ-14", facts => facts.Review.Demanded is true,
        "本局的工作方案没有结果反馈这一步。", "The paper of this bureau has no hand-back of the result.");

    public static readonly Guard<CaseFacts> NotHandedBackYet = Guard.That<CaseFacts>(
        "LJ-14", facts => facts.Review.HandedBackAt is null,
        "勘验结果已经反馈审批股室，不用再办。", "The result went back already: this need not be done again.");

    public static readonly Guard<CaseFacts> ResultIsBack = Guard.That<CaseFacts>(
        "LJ-14", facts => facts.Review.Demanded is false || facts.Review.HandedBackAt is not null,
        "勘验结果还没有反馈审批股室，反馈以后才能办结。", "The result has not gone back to the approving section yet: conclude after that.");

    public static readonly Guard<CaseFacts> ResultHasCome = Guard.That<CaseFacts>(
        "LJ-14", facts => facts.Review.HandedBackAt is not null,
        "勘验结果还没有反馈过来，反馈以后才能接收或者退回。", "The result has not been handed back yet: it is taken over or given back after that.");

    public static readonly Guard<CaseFacts> NotTakenOverYet = Guard.That<CaseFacts>(
        "LJ-14", facts => facts.Review.AcknowledgedAt is null,
        "勘验结果已经确认接收，不用再办。", "The result was taken over already: this need not be done again.");

    public static readonly Guard<CaseFacts> ResultIsTakenOver = Guard.That<CaseFacts>(
        "LJ-14", facts => facts.Review.Demanded is false || facts.Review.AcknowledgedAt is not null,
        "审批股室还没有确认接收勘验结果，接收以后才能办结。", "The approving section has not taken the result over yet: conclude after that.");
}
