using Takan.Casework.Registry;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;
using Takan.Platform.Web;

namespace Takan.Casework.Closures;

/// <summary>A closure as typed. Nothing in it is trusted.</summary>
public sealed record ClosureForm
{
    public const string Whole = "whole";

    /// <summary>By its own name and places.</summary>
    public const string Named = "named";

    /// <summary><see cref="Whole"/>, <see cref="Named"/>, or the id of an area of the profile.</summary>
    public string? Scope { get; set; }

    public string? Area { get; set; }

    /// <summary>One a line.</summary>
    public string? Places { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public string? Reason { get; set; }

    public string? Source { get; set; }

    /// <summary>Areas of the profile that say which places they hold: the others cannot be told by an address.</summary>
    public static IReadOnlyList<Area> AreasOf(Jurisdiction? place) => [.. place?.Areas.Where(area => area.Places.Count > 0) ?? []];

    public Checked<ClosureDetails> Check(Jurisdiction? place, DateOnly today)
    {
        var errors = new FieldErrors();
        var (area, places) = Where(place, errors);
        if (From is null || From < today) errors.Add(nameof(From), ClosureRefusals.FromMissing);
        if (Until < From) errors.Add(nameof(Until), ClosureRefusals.EndsBeforeItBegins);
        var reason = errors.Text(nameof(Reason), Reason, Closure.ReasonLength, ClosureRefusals.ReasonMissing);
        var source = errors.Text(nameof(Source), Source, Closure.SourceLength, ClosureRefusals.SourceMissing);
        return errors.Any ? new(null, errors) : new(new ClosureDetails(area, places, From!.Value, Until, reason, source), errors);
    }

    private (string Area, IReadOnlyList<string> Places) Where(Jurisdiction? place, FieldErrors errors)
    {
        if (Scope == Whole) return (place?.Name ?? "", []);
        if (AreasOf(place).FirstOrDefault(area => area.Id == Scope) is { } known) return (known.Name, known.Places);
        if (Scope != Named) errors.Add(nameof(Scope), ClosureRefusals.ScopeMissing);
        var area = errors.Text(nameof(Area), Area, Closure.AreaLength, ClosureRefusals.AreaMissing);
        var places = (Places ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        if (places.Count is 0 or > Closure.MostPlaces || places.Any(IsNoPlace)) errors.Add(nameof(Places), ClosureRefusals.PlacesMissing);
        return (area, places);
    }

    private static bool IsNoPlace(string line) => line.Length > Closure.PlaceLength || !PlainText.Is(line) || AddressKey.Of(line).Value.Length == 0;
}

/// <param name="Places">Empty: the whole district.</param>
public sealed record ClosureDetails(string Area, IReadOnlyList<string> Places, DateOnly From, DateOnly? Until, string Reason, string Source);
