using Takan.Law;
using Takan.Platform.Access;

namespace Takan.Casework.CasePage;

/// <summary>Something that can be done now from the case page.</summary>
/// <param name="Refusal">Why it cannot be done just now; the button stays and says so.</param>
/// <param name="Roles">Who may; others see only that it waits for someone.</param>
public sealed record CaseStep(Bilingual Words, string Href, bool IsMain = false, Refusal? Refusal = null, params Role[] Roles);

/// <summary>What a case asks for now: one sentence, and the ways on.</summary>
public sealed record CaseAsk(Bilingual Heading, Bilingual Explanation, IReadOnlyList<CaseStep> Steps);

/// <summary>Knows what to ask in some states. The capabilities of the visit add theirs; the first answer counts.</summary>
public interface ICaseSteps
{
    /// <returns>Null when the state belongs to another capability.</returns>
    Task<CaseAsk?> AskAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken);
}

/// <summary>A part of the case page that another capability fills: the record's items, pictures, papers.</summary>
/// <param name="View">Path of the partial view; its model is <paramref name="Model"/>.</param>
public sealed record CaseSection(int Order, Bilingual Words, string View, object Model);

/// <summary>Adds parts to the case page.</summary>
public interface ICaseSections
{
    Task<IReadOnlyList<CaseSection>> SectionsAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken);
}
