using System.Text.RegularExpressions;

namespace Takan.Law.Messages;

/// <summary>What Chinese SMS providers accept; a template that hurts one of these is refused after weeks of waiting.</summary>
public static partial class SmsRules
{
    public const int LongestVariable = 20;
    private const int MostVariables = 20;
    private const int LongestText = 500;

    private static readonly string[] RefusedSigns = ["【", "】"];
    private static readonly string[] RefusedWords = ["党政", "代办证件", "问卷调查", "邀请好评", "法律维权", "http://", "https://"];

    /// <returns>What is wrong with the template; empty when nothing is.</returns>
    public static IReadOnlyList<Bilingual> Lint(SmsTemplate template) =>
    [
        .. Limit(template.Text.Length > LongestText, $"超过 {LongestText} 个字", $"longer than {LongestText} characters"),
        .. Limit(template.Variables.Count > MostVariables, $"变量超过 {MostVariables} 个", $"more than {MostVariables} variables"),
        .. Limit(Adjacent().IsMatch(template.Text), "两个变量连在一起，中间要有字", "two variables without a word between them"),
        .. RefusedSigns.Where(template.Text.Contains).Select(sign => new Bilingual($"不能有符号 {sign}", "the sign " + sign)),
        .. RefusedWords.Where(template.Text.Contains).Select(word => new Bilingual($"不能有“{word}”", "the words " + word)),
        .. Limit(Braces().Replace(template.Text, "").AsSpan().IndexOfAny('{', '}') >= 0, "花括号里只能写变量名", "braces hold nothing but the name of a variable"),
    ];

    private static IEnumerable<Bilingual> Limit(bool hurt, string chinese, string english) => hurt ? [new(chinese, english)] : [];

    /// <summary>Makes values that the provider takes: all there, short enough, no address inside.</summary>
    /// <exception cref="ArgumentException">A variable is missing or carries an address: no SMS may.</exception>
    public static IReadOnlyDictionary<string, string> Fit(SmsTemplate template, IReadOnlyDictionary<string, string> variables) =>
        template.Variables.ToDictionary(name => name, name =>
        {
            if (!variables.TryGetValue(name, out var value)) throw new ArgumentException($"{template.Code} needs the variable {name}", nameof(variables));
            if (Address().IsMatch(value)) throw new ArgumentException($"The variable {name} of {template.Code} carries an address", nameof(variables));
            return value.Length <= LongestVariable ? value : value[..(LongestVariable - 1)] + "…";
        });

    [GeneratedRegex(@"\}\s*\{", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Adjacent();

    [GeneratedRegex(@"\{[a-zA-Z]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();

    [GeneratedRegex(@"://|www\.|\.(cn|com|net)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
