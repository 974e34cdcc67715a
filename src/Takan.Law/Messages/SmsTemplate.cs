using System.Text.RegularExpressions;

namespace Takan.Law.Messages;

/// <summary>
/// A text that the provider has to approve before it can be sent. Variables stand as <c>{name}</c>;
/// <c>{site}</c> is the installation's fixed address and part of the approved text, not a variable.
/// </summary>
/// <param name="Code">Kebab-case: <c>one-time-code</c>. The provider's own id stands in <c>Sms:Templates:{code}</c>, or beside a bureau's own text.</param>
public sealed partial record SmsTemplate(string Code, string Text)
{
    public const string Site = "site";

    public MessageClass Class { get; init; } = MessageClass.Notice;

    /// <summary>What it is about, for lists.</summary>
    public Bilingual Title { get; init; } = new(Code, Code);

    /// <summary>The provider's id of a bureau's own text; null: the installation's.</summary>
    public string? ProviderCode { get; init; }

    public IReadOnlyList<string> Variables => VariablesOf(Text);

    public static IReadOnlyList<string> VariablesOf(string text) =>
        [.. Placeholder().Matches(text).Select(match => match.Groups["name"].Value).Where(name => name != Site).Distinct()];

    public string Render(IReadOnlyDictionary<string, string> variables, string site) => Placeholder().Replace(Text, match =>
        match.Groups["name"].Value is Site ? site : variables[match.Groups["name"].Value]);

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
