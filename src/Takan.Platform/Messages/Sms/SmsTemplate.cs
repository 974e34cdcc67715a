using System.Text.RegularExpressions;

namespace Takan.Platform.Messages;

/// <summary>
/// A text that the provider has to approve before it can be sent. Variables stand as <c>{name}</c>;
/// <c>{site}</c> is the installation's fixed address and part of the approved text, not a variable.
/// </summary>
/// <param name="Code">Kebab-case: <c>one-time-code</c>. The provider's own id stands in <c>Sms:Templates:{code}</c>.</param>
public sealed partial record SmsTemplate(string Code, string Text)
{
    public const string Site = "site";

    public IReadOnlyList<string> Variables { get; } =
        [.. Placeholder().Matches(Text).Select(match => match.Groups["name"].Value).Where(name => name != Site).Distinct()];

    public string Render(IReadOnlyDictionary<string, string> variables, string site) => Placeholder().Replace(Text, match =>
        match.Groups["name"].Value is Site ? site : variables[match.Groups["name"].Value]);

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
