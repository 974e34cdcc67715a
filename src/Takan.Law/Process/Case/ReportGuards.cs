namespace Takan.Law.Process;

/// <summary>The numbered review report of an inspection (TJ-25).</summary>
public static class ReportGuards
{
    public static readonly Guard<CaseFacts> ReportDemanded = Guard.That<CaseFacts>(
        "TJ-25", facts => facts.Report.Demanded is true,
        "这一件不用出评审报告：工作方案没有这份文书，或者没有勘验记录。", "No review report for this case: the paper has none, or there is no record of an inspection.");

    public static readonly Guard<CaseFacts> NotReportedYet = Guard.That<CaseFacts>(
        "TJ-25", facts => facts.Report.IssuedAt is null,
        "评审报告已经出具，不能改写。", "The review report was issued and is not written anew.");

    public static readonly Guard<CaseFacts> ReportFilled = Guard.That<CaseFacts>(
        "TJ-25",
        (_, facts) => facts.Report.Missing is { Count: 0 },
        (_, facts) => new(
            $"评审报告还没有填完：{string.Join('、', facts.Report.Missing ?? ["全部"])}。请填好再出具。",
            $"The review report is not complete: {string.Join(", ", facts.Report.Missing ?? ["all of it"])}."));

    public static readonly Guard<CaseFacts> ReportIsThere = Guard.That<CaseFacts>(
        "TJ-25", facts => facts.Report.Demanded is false || facts.Report.IssuedAt is not null,
        "现场勘验评审报告还没有出具，出具以后才能办结。", "The review report is not issued yet: conclude after that.");
}
