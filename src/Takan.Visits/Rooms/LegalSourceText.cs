using Takan.Law.Profiles;

namespace Takan.Visits.Rooms;

/// <summary>A legal source in words; what nobody has confirmed yet says so.</summary>
public static class LegalSourceText
{
    public static string Of(LegalSource source) =>
        $"《{source.Law}》{source.Article}{(source.IsUnconfirmed ? "（待核）" : "")}{(source.Mark == SourceMark.Practice ? "（本局做法，非法定条件）" : "")}";
}
