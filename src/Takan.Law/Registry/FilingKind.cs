namespace Takan.Law.Registry;

/// <summary>What units enter before they inspect (TJ-27): who inspects, which matter, whose premises.</summary>
public enum FilingKind
{
    Person,
    Matter,
    Entity,
}
