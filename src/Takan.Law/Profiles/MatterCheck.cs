using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

/// <summary>A matter cannot be published without basis, limits and a standard (HC-11, HC-14).</summary>
internal static class MatterCheck
{
    private const int TitleLength = 12;
    private const int LawfulTeam = 2;

    public static IEnumerable<ProfileFinding> Findings(Matter matter)
    {
        var path = $"matters/{matter.Id}";
        return
        [
            .. Blank(matter.Name, $"{path}/name", "事项名称", "name of the matter"),
            .. Repeated(matter.Items.Select(item => item.Id), "TK-501", path, "核查项代号重复", "repeated item id"),
            .. Repeated(matter.Items.Select(item => item.Number), "TK-501", path, "核查项序号重复", "repeated item number"),
            .. Shape(matter, path),
            .. UnknownOptions(matter, path),
            .. Unconfirmed(matter.Basis, $"{path}/basis"),
            .. matter.Items.SelectMany(item => Item(item, $"{path}/items/{item.Number}")),
        ];
    }

    private static IEnumerable<ProfileFinding> Shape(Matter matter, string path)
    {
        if (matter.Basis.Count == 0)
            yield return Error("HC-11", $"{path}/basis", "事项没有法律依据，不能发布。", "No legal basis: cannot be published.");
        if (!matter.Items.Any(item => item.Kind != ItemKind.Reminder))
            yield return Error("HC-14", $"{path}/items", "事项没有核查标准，不能发布。", "No inspection standard: cannot be published.");
        if (matter.Limits.Statutory < 1 || matter.Limits.Promised > matter.Limits.Statutory)
            yield return Error("TK-507", $"{path}/limits", "办理时限不对：法定时限须大于零，承诺时限不超过法定时限。", "Limits: statutory above zero, promised not above statutory.");
        if (!matter.AllowedModes.Contains(matter.Mode))
            yield return Error("HC-63", $"{path}/allowedModes", "默认方式不在允许的方式里。", "The default mode is not among the allowed ones.");
        if (matter.TeamMinimum < LawfulTeam && string.IsNullOrWhiteSpace(matter.TeamExceptionCitation))
            yield return Error("TJ-32", $"{path}/teamMinimum", "少于两人踏勘须写明法律依据。", "A team below two needs a citation.");
    }

    private static IEnumerable<ProfileFinding> UnknownOptions(Matter matter, string path)
    {
        var known = matter.Scenarios.SelectMany(group => group.Options).Select(option => option.Id).ToHashSet();
        return matter.Items.Where(item => item.OnlyIn.Any(option => !known.Contains(option)))
            .Select(item => Error("TK-508", $"{path}/items/{item.Number}/onlyIn", "适用情形不存在。", "Unknown scenario option."));
    }

    private static IEnumerable<ProfileFinding> Item(CheckItem item, string path) =>
    [
        .. Blank(item.Title, $"{path}/title", "核查项名称", "title"),
        .. Blank(item.Criterion, $"{path}/criterion", "核查标准", "criterion"),
        .. Blank(item.HowToShow, $"{path}/howToShow", "拍摄提示", "how to show it"),
        .. ItemSources(item, path),
        .. Unconfirmed(item.Sources, $"{path}/sources"),
        .. item.Parameters.Where(parameter => parameter.Value is not null && string.IsNullOrWhiteSpace(parameter.Source))
            .Select(_ => Error("TK-509", $"{path}/parameters", "数值没有写明来源，不能作为条件。", "A figure without source cannot be a condition.")),
    ];

    private static IEnumerable<ProfileFinding> ItemSources(CheckItem item, string path)
    {
        if (item.Title.Length > TitleLength)
            yield return Warning("TK-510", $"{path}/title", $"名称超过 {TitleLength} 个字，手机上会换行。", $"Longer than {TitleLength} characters.");
        if (item.Evidence.Count == 0 && item.Kind != ItemKind.Reminder)
            yield return Error("HC-31", $"{path}/evidence", "没有写明要留存的证据。", "No evidence wanted.");
        if (item.Kind == ItemKind.Condition && item.Sources.All(source => source.Mark == SourceMark.Practice))
            yield return Error("TK-511", $"{path}/sources", "“法”类事项须有法律依据，自己的做法不能作为条件。", "A condition needs a law; own practice cannot be one.");
    }

    private static IEnumerable<ProfileFinding> Unconfirmed(IEnumerable<LegalSource> sources, string path)
        => sources.Where(source => source.IsUnconfirmed)
            .Select(source => Warning("TK-512", path, $"待核：{source.Law} {source.Article}", $"To be confirmed: {source.Law} {source.Article}"));
}
