using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

/// <summary>What a paper says of people whom the business section sends (LJ-19), of delivery and fee (LJ-15, LJ-16), and of the review report (TJ-25). Each with its source.</summary>
internal static class EndingCheck
{
    public static IEnumerable<ProfileFinding> Findings(Bureau bureau) =>
    [
        .. bureau.Delivery is { } delivery ? Blank(delivery.Source, "bureau/delivery/source", "结果送达的出处", "source of the delivery") : [],
        .. bureau.BusinessPeople is { } people ? BusinessPeople(people, bureau) : [],
        .. bureau.Report is { } report ? Report(report) : [],
    ];

    public static IEnumerable<ProfileFinding> Findings(Matter matter, string path, Bureau? bureau) =>
    [
        .. matter.Fee is { } fee ? Fee(fee, $"{path}/fee", bureau) : [],
        .. Headings(matter.ReportHeadings, $"{path}/reportHeadings"),
        .. matter.ReportHeadings.Count > 0 && bureau is { Report: null }
            ? [Error("TJ-25", $"{path}/reportHeadings", "bureau.yaml 没有写 report，事项的评审报告栏目用不上。", "The bureau demands no report: these headings are of no use.")]
            : Array.Empty<ProfileFinding>(),
    ];

    private static IEnumerable<ProfileFinding> BusinessPeople(BusinessPeopleDemand people, Bureau bureau) =>
    [
        .. Blank(people.Source, "bureau/businessPeople/source", "业务股室派员的出处", "source of the people whom the business section sends"),
        .. bureau.Sections.Any(section => section.Id == people.From)
            ? Array.Empty<ProfileFinding>()
            : [Error("LJ-19", "bureau/businessPeople/from", $"派员的科室 {people.From} 不在 sections 里。", $"The section {people.From} that sends people is not among the sections.")],
    ];

    private static IEnumerable<ProfileFinding> Report(ReportDemand report) =>
    [
        .. Blank(report.Title, "bureau/report/title", "评审报告的名称", "title of the report"),
        .. Blank(report.Source, "bureau/report/source", "评审报告的出处", "source of the report"),
        .. Headings(report.Headings, "bureau/report/headings"),
    ];

    private static IEnumerable<ProfileFinding> Headings(IReadOnlyList<ReportHeading> headings, string path) =>
    [
        .. Repeated(headings.Select(heading => heading.Id), "TK-501", id => $"{path}/{id}/id", "栏目代号重复", "repeated heading id"),
        .. headings.SelectMany(heading => Blank(heading.Title, $"{path}/{heading.Id}/title", "栏目名称", "title of the heading")),
    ];

    private static IEnumerable<ProfileFinding> Fee(MatterFee fee, string path, Bureau? bureau) =>
    [
        .. Blank(fee.Name, $"{path}/name", "收费项目名称", "name of the fee"),
        .. Blank(fee.Source, $"{path}/source", "收费依据（法律、行政法规，行政许可法第五十八条）", "law or regulation that sets the fee"),
        .. bureau is { Delivery: null }
            ? [Error("LJ-16", path, "事项有收费，但 bureau.yaml 没有写 delivery（结果送达），缴费没有地方核对。", "A fee, but the bureau has no delivery at which it is checked.")]
            : Array.Empty<ProfileFinding>(),
    ];
}
