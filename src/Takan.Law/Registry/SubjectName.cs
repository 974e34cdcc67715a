namespace Takan.Law.Registry;

/// <summary>What a filed person or matter is called.</summary>
/// <param name="Number">The matter's code in the catalogue; empty for a person.</param>
public sealed record SubjectName(string Title, string Number = "")
{
    /// <summary>The values of a form with the name beside them; a market entity carries its name in the form.</summary>
    public IReadOnlyDictionary<string, string> With(FilingKind kind, IReadOnlyDictionary<string, string> values)
    {
        if (kind == FilingKind.Entity) return values;
        var whole = new Dictionary<string, string>(values, StringComparer.Ordinal) { [FilingForm.Title] = Title };
        if (kind == FilingKind.Matter) whole[FilingForm.Number] = Number;
        return whole;
    }
}
