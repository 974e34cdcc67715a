namespace Takan.Law;

/// <summary>
/// An expected "no": the rule that says so and plain words for the person in front of the screen.
/// </summary>
/// <param name="Rule">Id from the requirements (<c>HC-27</c>, <c>TJ-32</c>) or a house id (<c>TK-…</c>). Never reused.</param>
/// <param name="Words">Chinese, one or two sentences: what is missing and what to do.</param>
/// <param name="English">The same in English.</param>
public sealed record Refusal(string Rule, string Words, string English);
