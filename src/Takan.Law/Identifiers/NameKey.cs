namespace Takan.Law.Identifiers;

/// <summary>
/// What the name of a company or premises is compared by. Two names with one key may mean the same entity: they are shown
/// side by side to a person, never merged.
/// </summary>
public readonly record struct NameKey(string Value)
{
    public static NameKey Of(string? name) => new(Lookalikes.Flatten(name));

    public override string ToString() => Value;
}
