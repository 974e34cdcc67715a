using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

internal static class ItemCheck
{
    private const int TitleLength = 12;

    public static IEnumerable<ProfileFinding> Findings(CheckItem item, string path) =>
    [
        .. Blank(item.Title, $"{path}/title", "核查项名称", "title"),
        .. Blank(item.Criterion, $"{path}/criterion", "核查标准", "criterion"),
        .. Blank(item.HowToShow, $"{path}/howToShow", "拍摄提示", "how to show it"),
        .. Shape(item, path),
        .. SourceCheck.Read(item.Sources, $"{path}/sources"),
        .. SourceCheck.Unconfirmed(item.Sources)
            .Select(found => Warning("TK-512", $"{path}/sources/#{found.Index}", $"待核：《{found.Source.Law}》{found.Source.Article}。核实以前这一项不发布、不提问。", $"To be confirmed, not asked until then: {found.Source.Law} {found.Source.Article}")),
        .. item.Parameters.Select((parameter, index) => (parameter, index)).Where(pair => pair.parameter.Value is not null && string.IsNullOrWhiteSpace(pair.parameter.Source))
            .Select(pair => Error("TK-509", $"{path}/parameters/#{pair.index}", "数值没有写明来源（source），不能作为条件；没有依据就留空。", "A figure without source cannot be a condition.")),
    ];

    private static IEnumerable<ProfileFinding> Shape(CheckItem item, string path)
    {
        if (item.Title.Length > TitleLength)
            yield return Warning("TK-510", $"{path}/title", $"名称超过 {TitleLength} 个字，手机上会换行。", $"Longer than {TitleLength} characters.");
        if (item.Evidence.Count == 0 && item.Kind != ItemKind.Reminder)
            yield return Error("HC-31", $"{path}/evidence", $"没有写明要留存的证据，请从这里选：{string.Join('、', ProfileTerms.EvidenceKinds.Values)}。", "No evidence wanted.");
        if (item.Kind == ItemKind.Condition && item.Sources.All(source => source.Mark == SourceMark.Practice))
            yield return Error("TK-511", $"{path}/sources", "“法”类事项须有法律依据，自己的做法不能作为条件；请改为“核”或“示”。", "A condition needs a law; own practice cannot be one.");
    }
}
