using System.Text;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Takan.Casework.Catalog;

/// <summary>YAML with its lines. Every scalar is text; the model says what it means, not the spelling (no "Norway" surprise).</summary>
/// <remarks>Reads untrusted text: nesting is bounded, anchors and aliases are refused, so that a small file cannot grow.</remarks>
internal static class Yaml
{
    public const int LongestFile = 1_000_000;
    private const int DeepestNesting = 16;

    private static readonly UTF8Encoding Strict = new(false, true);

    /// <exception cref="YamlException">Not YAML, or more of it than a profile needs. Says where.</exception>
    public static SourceNode Read(string text)
    {
        if (text.Length > LongestFile) throw new YamlException($"文件超过 {LongestFile} 个字符。");
        if (text.IndexOf('\uFFFD') is >= 0 and var place) throw At(text, place, "有不是 UTF-8 的字符，请把文件另存为 UTF-8。");
        var parser = new Parser(new StringReader(text));
        try
        {
            return Document(parser);
        }
        catch (YamlException) when (TabOfIndent(text) is >= 0 and var tab)
        {
            throw At(text, tab, "这一行用制表符（Tab）缩进，请换成空格。");
        }
        catch (Exception spoilt) when (spoilt is not YamlException and not OutOfMemoryException)
        {
            // Whatever the scanner trips over: what it says of itself helps nobody, where it stood does.
            throw At(parser, "后面有不能识别的字符或写法。");
        }
    }

    private static SourceNode Document(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _)) return new SourceText(1, null);
        var node = Node(parser, 0);
        parser.Consume<DocumentEnd>();
        return parser.TryConsume<StreamEnd>(out _) ? node : throw At(parser, "一个文件只能有一份内容，请去掉后面的“---”。");
    }

    public static JsonNode? ToJson(SourceNode node) => node switch
    {
        SourceMap map => new JsonObject(map.Members.Select(member => KeyValuePair.Create(member.Key, ToJson(member.Value)))),
        SourceList list => new JsonArray([.. list.Items.Select(ToJson)]),
        SourceText { Value: { } value } => JsonValue.Create(value),
        _ => null,
    };

    private static SourceNode Node(Parser parser, int depth)
    {
        if (depth > DeepestNesting) throw At(parser, "嵌套太深，请检查缩进。");
        if (parser.Current is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias) throw At(parser, "这里不用锚点（&）和引用（*）；文字里要用时请加引号。");
        if (parser.TryConsume<Scalar>(out var scalar)) return new SourceText(LineOf(scalar), Value(scalar));
        if (parser.TryConsume<SequenceStart>(out var list)) return new SourceList(LineOf(list), [.. Items(parser, depth)]);
        if (parser.TryConsume<MappingStart>(out var map)) return new SourceMap(LineOf(map), [.. Members(parser, depth)]);
        throw At(parser, "这里应该有内容。");
    }

    private static IEnumerable<SourceNode> Items(Parser parser, int depth)
    {
        while (!parser.TryConsume<SequenceEnd>(out _)) yield return Node(parser, depth + 1);
    }

    private static IEnumerable<SourceMember> Members(Parser parser, int depth)
    {
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key)) throw At(parser, "冒号前面应该是一个词；文字里有花括号时请加引号。");
            yield return new(LineOf(key), Whole(key.Value), Node(parser, depth + 1));
        }
    }

    /// <returns>Place of the first tab before the words of a line; -1 without one.</returns>
    private static int TabOfIndent(string text)
    {
        for (var tab = text.IndexOf('\t', StringComparison.Ordinal); tab >= 0; tab = text.IndexOf('\t', tab + 1))
        {
            var begin = text.LastIndexOf('\n', tab) + 1;
            if (text.AsSpan(begin, tab - begin).Trim(' ').IsEmpty) return tab;
        }

        return -1;
    }

    private static YamlException At(string text, int place, string words)
    {
        var mark = new Mark(place, text.AsSpan(0, place).Count('\n') + 1, 1);
        return new(mark, mark, words);
    }

    private static string? Value(Scalar scalar) => scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } ? null : Whole(scalar.Value);

    /// <summary>Half a character, as an escape may give it, cannot be written down again.</summary>
    private static string Whole(string text) => Strict.GetByteCount(text) >= 0 ? text : "";

    private static int LineOf(ParsingEvent found) => (int)found.Start.Line;

    private static YamlException At(Parser parser, string words) =>
        parser.Current is { } found ? new YamlException(found.Start, found.End, words) : new YamlException(words);
}
