using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

/// <summary>A source that was read says where; one that was not is 待核 and not published.</summary>
internal static class SourceCheck
{
    public static IEnumerable<ProfileFinding> Read(IReadOnlyList<LegalSource> sources, string path)
        => sources.Select((source, index) => (source, index))
            .Where(pair => pair.source.Mark is SourceMark.Verified or SourceMark.SecondHand && string.IsNullOrWhiteSpace(pair.source.ReadIn))
            .Select(pair => Error("TK-518", $"{path}/#{pair.index}", $"《{pair.source.Law}》没有写在哪里读到（readIn），请写文本来源和日期；没有读过的，标记改为 K。", $"{pair.source.Law}: readIn is missing; mark K what was not read."));

    public static IEnumerable<(LegalSource Source, int Index)> Unconfirmed(IReadOnlyList<LegalSource> sources)
        => sources.Select((source, index) => (source, index)).Where(pair => pair.source.IsUnconfirmed);
}
