using Microsoft.AspNetCore.Http;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;

namespace Takan.Casework.CasePage;

/// <summary>What a list is asked for, as its fields stand in an address, in a form and in a saved view. What is searched for is not among them.</summary>
public sealed class CaseAsked
{
    /// <summary>A state, or the id of a <see cref="CaseGroup"/>.</summary>
    public string? State { get; set; }

    public bool Mine { get; set; }

    public Guid? Officer { get; set; }

    public Guid? Unit { get; set; }

    public string? Matter { get; set; }

    public ChannelKind? Channel { get; set; }

    public string? Subdistrict { get; set; }

    /// <summary>First day of acceptance.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day of acceptance.</summary>
    public DateOnly? To { get; set; }

    public DueTerm? Due { get; set; }

    public bool IsEmpty => Fields.Count == 0;

    /// <summary>How many of the fields that are not always in sight are set.</summary>
    public int Further => Fields.Keys.Except(["state", "mine"]).Count();

    /// <summary>Those that are set, by the names of the form.</summary>
    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string?>
    {
        ["state"] = State,
        ["mine"] = Mine ? "true" : null,
        ["officer"] = Officer?.ToString(),
        ["unit"] = Unit?.ToString(),
        ["matter"] = Matter,
        ["channel"] = Channel?.ToString(),
        ["subdistrict"] = Subdistrict,
        ["from"] = From is { } from ? $"{from:yyyy-MM-dd}" : null,
        ["to"] = To is { } to ? $"{to:yyyy-MM-dd}" : null,
        ["due"] = Due?.ToString(),
    }.Where(given => !string.IsNullOrEmpty(given.Value)).ToDictionary(given => given.Key, given => given.Value!);

    /// <summary>With its question mark; empty when nothing is asked for.</summary>
    public string Query => QueryString.Create(Fields!).Value ?? "";

    public CaseFilter Filter(StaffActor me, string? find) => new(find, Enum.TryParse<CaseState>(State, out var state) && Enum.IsDefined(state) ? state : null)
    {
        Group = CaseGroup.Find(State),
        Officer = Mine ? me.Id : Officer,
        Unit = Unit,
        Matter = OrNull(Matter),
        Channel = Channel,
        Subdistrict = OrNull(Subdistrict),
        AcceptedFrom = Begins(From),
        // After the last day of the calendar nothing is accepted.
        AcceptedBefore = To < DateOnly.MaxValue ? Begins(To.Value.AddDays(1)) : null,
        Due = Due,
    };

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static DateTime? Begins(DateOnly? day) => day is { } given ? ChinaTime.Utc(given, TimeOnly.MinValue) : null;
}
