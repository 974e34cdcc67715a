using Takan.Law.Identifiers;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Casework.Intake;

/// <summary>The papers of an application as lines that open.</summary>
public static class MaterialLines
{
    public static IReadOnlyList<FileLine> Of(CaseId caseId, IEnumerable<Material> materials) =>
        [.. materials.Select(one => new FileLine(one.Paper, Links.Case(caseId, $"materials/{one.File.Id}"), $"{one.File.ReceivedAt.Stamp()} · {one.Size}"))];
}
