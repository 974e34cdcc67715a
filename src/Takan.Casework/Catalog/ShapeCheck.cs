using System.Globalization;
using Takan.Law.Profiles;

namespace Takan.Casework.Catalog;

/// <summary>Compares a file with the type that it should become: every unknown, repeated or missing key and every value of the wrong kind, with its line.</summary>
internal sealed class ShapeCheck(string file)
{
    private const NumberStyles Whole = NumberStyles.AllowLeadingSign;

    private readonly List<FileFinding> _findings = [];

    public static IReadOnlyList<FileFinding> Findings(string file, SourceNode node, Type type)
    {
        var check = new ShapeCheck(file);
        check.Value(node, type, Path.GetFileNameWithoutExtension(file), optional: false);
        return check._findings;
    }

    private void Value(SourceNode node, Type type, string key, bool optional)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (node is SourceText { Value: null })
        {
            if (!optional) Say(node, "TK-520", $"“{key}”没有内容，{Instead.InChinese(type)}。", $"{key} is empty: {Instead.InEnglish(type)}.");
        }
        else if (ShapeType.IsDictionary(type)) Texts(node, key);
        else if (ShapeType.ElementOf(type) is { } element) List(node, element, key);
        else if (ShapeType.IsScalar(type)) Scalar(node, type, key);
        else Members(node, type, key);
    }

    private void Members(SourceNode node, Type type, string key)
    {
        if (node is not SourceMap map)
        {
            Say(node, "TK-521", $"“{key}”下面应写成“键: 值”，一行一个：{string.Join('、', ShapeType.Keys(type).Select(known => known.Key))}。", $"{key} should be “key: value”, one a line: {string.Join(", ", ShapeType.Keys(type).Select(known => known.Key))}.");
            return;
        }

        var known = ShapeType.Keys(type);
        Repeated(map);
        foreach (var member in map.Members.DistinctBy(member => member.Key))
        {
            if (known.FirstOrDefault(candidate => candidate.Key == member.Key) is { } property)
                Value(member.Value is SourceText { Value: null } ? new SourceText(member.Line, null) : member.Value, property.Type, member.Key, property.Optional);
            else
                Say(member.Line, "TK-522", $"不认识“{member.Key}”，{Nearest(member.Key, known)}", $"Unknown key {member.Key}; known here: {string.Join(", ", known.Select(candidate => candidate.Key))}.");
        }

        foreach (var missing in known.Where(candidate => candidate.Required && map.Find(candidate.Key) is null))
            Say(map.Line, "TK-523", $"“{key}”缺少“{missing.Key}”，{Instead.InChinese(missing.Type, missing.Key)}。", $"{key} lacks {missing.Key}: {Instead.InEnglish(missing.Type)}.");
    }

    private void Texts(SourceNode node, string key)
    {
        if (node is not SourceMap map)
        {
            Say(node, "TK-521", $"“{key}”下面应写成“键: 文字”。", $"{key} should be “key: text”, one a line.");
            return;
        }

        Repeated(map);
        foreach (var member in map.Members) Value(member.Value, typeof(string), member.Key, optional: false);
    }

    private void Repeated(SourceMap map)
    {
        foreach (var again in map.Members.GroupBy(member => member.Key).SelectMany(same => same.Skip(1)))
            Say(again.Line, "TK-524", $"“{again.Key}”写了两次，请删去一处。", $"{again.Key} is given twice: remove one.");
    }

    private void List(SourceNode node, Type element, string key)
    {
        if (node is not SourceList list)
        {
            Say(node, "TK-521", $"“{key}”应是清单，请写成 {key}: [一, 二]，或每行以“- ”开头。", $"{key} should be a list: {key}: [one, two], or lines that begin with “- ”.");
            return;
        }

        foreach (var item in list.Items) Value(item, element, key, optional: false);
    }

    private void Scalar(SourceNode node, Type type, string key)
    {
        if (node is not SourceText { Value: { } text })
            Say(node, "TK-521", $"“{key}”应是一个值，{Instead.InChinese(type)}；文字里有 : {{ }} [ ] 时请加引号。", $"{key} should be one value: {Instead.InEnglish(type)}; quote texts that hold : {{ }} [ ].");
        else if (!Fits(text, type))
            Say(node, "TK-525", $"“{key}”写成了“{Short(text)}”，{Instead.InChinese(type)}。", $"{key} says {Short(text)}: {Instead.InEnglish(type)}.");
    }

    private void Say(SourceNode node, string rule, string words, string english) => Say(node.Line, rule, words, english);

    private void Say(int line, string rule, string words, string english) => _findings.Add(new(file, line, new(FindingSeverity.Error, rule, "", words, english)));

    private static bool Fits(string text, Type type) =>
        type == typeof(string) || (!text.StartsWith('+') && FitsClosed(text, type));

    private static bool FitsClosed(string text, Type type) =>
        (type == typeof(int) && int.TryParse(text, Whole, CultureInfo.InvariantCulture, out _))
        || (type == typeof(long) && long.TryParse(text, Whole, CultureInfo.InvariantCulture, out _))
        || (type == typeof(decimal) && !text.EndsWith('.') && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
        || (type == typeof(bool) && text is "true" or "false")
        || (type == typeof(DateOnly) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        || (type.IsEnum && ProfileSpelling.WordsOf(type).Contains(text));

    private static string Nearest(string key, IReadOnlyList<KnownKey> known)
    {
        var near = known.Select(candidate => candidate.Key).MinBy(candidate => Spelling.Distance(key, candidate));
        return near is not null && Spelling.Distance(key, near) <= Math.Max(2, near.Length / 3) ? $"是不是“{near}”？" : $"可以写：{string.Join('、', known.Select(candidate => candidate.Key))}。";
    }

    private static string Short(string text) => text.Length > 24 ? text[..24] + "…" : text;
}
