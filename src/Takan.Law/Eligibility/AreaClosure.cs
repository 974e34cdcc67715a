using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Registry;

namespace Takan.Law.Eligibility;

/// <summary>Days on which nobody visits an area (DL-03); without an end until it is lifted.</summary>
public sealed record AreaClosure(string Area, DateOnly From, DateOnly? Until, string Reason)
{
    /// <summary>Stands for closures that nobody has looked up: it refuses every visit.</summary>
    public static readonly AreaClosure NotLookedUp = new("—", DateOnly.MinValue, null, "还没有核对");

    /// <summary>Subdistricts, villages or roads as they stand in addresses; empty: the whole district.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    public bool Covers(DateOnly day) => new Validity(From, Until).Covers(day);

    /// <summary>An address that does not name its subdistrict is found only by its road: the places say both where it matters.</summary>
    public bool Holds(string address) => Holder()(AddressKey.Of(address));

    /// <summary>The same for many addresses.</summary>
    public Predicate<AddressKey> Holder()
    {
        var places = Places.Select(AddressKey.Of).ToList();
        return address => places.Count == 0 || places.Exists(place => Names(address, place));
    }

    /// <summary>Null when somebody may visit on that day.</summary>
    public Refusal? CheckVisit(DateOnly day) => Covers(day) ? new("DL-03", Words.Chinese, Words.English) : null;

    /// <summary>Why nobody can visit at this moment (UTC); null when somebody may.</summary>
    public static Refusal? CheckVisit(IEnumerable<AreaClosure> closures, DateTime at) =>
        closures.Select(closure => closure.CheckVisit(ChinaTime.Day(at))).FirstOrDefault(refusal => refusal is not null);

    /// <summary>The closure that holds today, of several the one that lasts longest.</summary>
    public static AreaClosure? On(IEnumerable<AreaClosure> closures, DateOnly day) =>
        closures.Where(closure => closure.Covers(day)).MaxBy(closure => closure.Until ?? DateOnly.MaxValue);

    public Bilingual Words => new(
        $"“{Area}”{From:yyyy-MM-dd} 起暂停上门踏勘（{Reason}），{(Until is { } last ? $"到 {last:yyyy-MM-dd} 为止" : "恢复时间另行告知")}。可以远程办理的先远程办理，其余顺延。",
        $"No visits in {Area} ({Reason}) from {From:yyyy-MM-dd} {(Until is { } end ? $"until {end:yyyy-MM-dd}" : "until further notice")}: cases go on remotely where they may, the others are postponed.");

    /// <summary>Road 11 is not named where road 1 is.</summary>
    private static bool Names(AddressKey address, AddressKey place)
    {
        if (place.Value.Length == 0) return false;
        for (var at = address.Value.IndexOf(place.Value, StringComparison.Ordinal); at >= 0; at = address.Value.IndexOf(place.Value, at + 1, StringComparison.Ordinal))
        {
            if (new AddressKey(address.Value[at..]).LiesIn(place)) return true;
        }

        return false;
    }
}
