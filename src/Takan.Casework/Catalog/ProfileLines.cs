using System.Globalization;

namespace Takan.Casework.Catalog;

/// <summary>Follows the steps of a finding's path through a file to the line that is meant.</summary>
internal static class ProfileLines
{
    private static readonly string[] Names = ["id", "number", "kind"];

    /// <summary>Line of the last step that the file has: what is missing is reported where it belongs.</summary>
    public static int Of(SourceNode root, IReadOnlyList<string> steps)
    {
        var (line, node) = (root.Line, root);
        foreach (var step in steps)
        {
            if (Next(node, step) is not { } next) return line;
            (line, node) = next;
        }

        return line;
    }

    private static (int Line, SourceNode Node)? Next(SourceNode node, string step) => node switch
    {
        SourceMap map => map.Find(step) is { } member ? (member.Line, member.Value) : null,
        SourceList list => Element(list, step) is { } item ? (item.Line, item) : null,
        _ => null,
    };

    /// <summary>By place (<c>#2</c>) or by name; of elements with one name the last, which repeats the others.</summary>
    private static SourceNode? Element(SourceList list, string step) =>
        step.StartsWith('#') && int.TryParse(step.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? list.Items.ElementAtOrDefault(index)
            : list.Items.LastOrDefault(item => item is SourceMap map && Names.Any(name => map.Find(name)?.Value is SourceText text && text.Value == step));
}
