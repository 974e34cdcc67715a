using System.Text.Json.Serialization;

namespace Takan.Law.Profiles;

/// <summary>The consent letter (HC-49 … HC-58). Texts may hold <c>{places}</c> of <see cref="Placeholders"/>.</summary>
public sealed record ConsentLetter
{
    public required string Title { get; init; }

    public required string Addressee { get; init; }

    /// <summary>Company, matter, agreement.</summary>
    public required string Statement { get; init; }

    public required IReadOnlyList<Undertaking> Undertakings { get; init; }

    /// <summary>Two copies, one for each side.</summary>
    public required string CopiesNote { get; init; }

    public required string SignatureLabel { get; init; }
}

/// <summary>One undertaking: ticked when read.</summary>
public sealed record Undertaking(string Number, string Text);

/// <summary>What happens to personal data, and the consents that the law wants one by one.</summary>
public sealed record PrivacyNotice
{
    public required string Title { get; init; }

    public required string Version { get; init; }

    public required IReadOnlyList<NoticeSection> Sections { get; init; }

    public required IReadOnlyList<SeparateConsent> Consents { get; init; }

    /// <summary>Ids of consents without which a remote inspection cannot be held.</summary>
    [JsonIgnore]
    public IEnumerable<string> RequiredConsents => Consents.Where(consent => consent.Required).Select(consent => consent.Id);
}

public sealed record NoticeSection(string Heading, string Text);

/// <param name="Id"><c>recording</c>, <c>place</c>, <c>face</c>.</param>
/// <param name="Required">Remote inspection cannot do without it.</param>
/// <param name="IfRefused">What follows when it is not given.</param>
public sealed record SeparateConsent(string Id, string Title, string Text, bool Required, string IfRefused);

/// <summary>How to come into the room (HC-59 … HC-62, K4): link or QR, nothing to install.</summary>
public sealed record JoinManual
{
    public required string Title { get; init; }

    public required IReadOnlyList<ManualStep> Steps { get; init; }

    /// <summary>Labels of whoever joins: matter, acceptance time, name (HC-20, HC-61).</summary>
    public required string Label { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }
}

public sealed record ManualStep(string Number, string Title, string Text);
