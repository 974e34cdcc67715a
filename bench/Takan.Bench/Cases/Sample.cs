using System.Globalization;

namespace Takan.Bench.Cases;

/// <summary>A seeded case that somebody looks for.</summary>
internal sealed record Sample(Guid Id, string Number, string Name, string CreditCode, string Address, string PhoneTail, DateTime RegisteredAt, string State, string Matter)
{
    /// <summary>Cases of the bureau from all over its time, the same for each run over one seed.</summary>
    public static async Task<IReadOnlyList<Sample>> TakeAsync(Bare bare, Guid bureau, int count)
    {
        // The end of an id is random, so its order is that of nothing else.
        var end = bare.IsPostgres ? "right(\"Id\"::text, 12)" : "substr(\"Id\", 25)";
        var (_, rows) = await bare.RunAsync(bare.Say(
            $"""SELECT "Id", "Number", "EntityName", "CreditCode", "Address", "ContactPhoneTail", "RegisteredAt", "State", "Matter" FROM cases WHERE "BureauId" = @bureau AND "State" <> 'Applying' ORDER BY {end} LIMIT {count}""",
            ("@bureau", bureau)));
        return [.. rows.Select(row => new Sample(
            row[0] as Guid? ?? Guid.Parse((string)row[0]), (string)row[1], (string)row[2], (string)row[3], (string)row[4], (string)row[5],
            row[6] as DateTime? ?? DateTime.Parse((string)row[6], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal), (string)row[7], (string)row[8]))];
    }

    /// <summary>Street and number, as people say it.</summary>
    public string Street => Address[(Address.LastIndexOfAny(['道', '镇']) + 1)..Address.IndexOf(" 号", StringComparison.Ordinal)];
}
