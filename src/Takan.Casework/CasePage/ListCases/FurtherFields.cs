namespace Takan.Casework.CasePage;

/// <summary>The conditions that are not always in sight, and what can be chosen in them.</summary>
public sealed record FurtherFields(CaseAsked Asked, CaseChoices Choices);
