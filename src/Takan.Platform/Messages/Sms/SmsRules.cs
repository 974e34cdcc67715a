using System.Text.RegularExpressions;

namespace Takan.Platform.Messages;

/// <summary>What Chinese SMS providers accept; a template that hurts one of these is refused after weeks of waiting.</summary>
public static partial class SmsRules
{
    public const int LongestVariable = 20;
    private const int MostVariables = 20;
    private const int LongestText = 500;

    private static readonly string[] RefusedSigns = ["【", "】"];
    private static readonly string[] RefusedWords = ["党政", "代办证件", "问卷调查", "邀请好评", "法律维权", "http://", "https://"];

    /// <returns>What is wrong with the template; empty when nothing is.</returns>
    public static IReadOnlyList<string> Lint(SmsTemplate template)
    {
        List<string> wrong = [];
        if (template.Text.Length > LongestText) wrong.Add($"longer than {LongestText} characters");
        if (template.Variables.Count > MostVariables) wrong.Add($"more than {MostVariables} variables");
        if (Adjacent().IsMatch(template.Text)) wrong.Add("two variables without a word between them");
        wrong.AddRange(RefusedSigns.Where(template.Text.Contains).Select(sign => "the sign " + sign));
        wrong.AddRange(RefusedWords.Where(template.Text.Contains).Select(word => "the words " + word));
        return wrong;
    }

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

    [GeneratedRegex(@"://|www\.|\.(cn|com|net)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
