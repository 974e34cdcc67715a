using Takan.Law.Calendar;
using Takan.Law.Profiles;

namespace Takan.Casework.Catalog;

/// <summary>What the profile says for one case: its matter, the numbers with the matter's own, the items of its scenario.</summary>
/// <param name="Calendar">The working days that the bureau counts by today.</param>
/// <param name="BureauName">As the bureau named itself when it was set up: papers speak in this name.</param>
public sealed record CaseProfile(string Digest, Profile Profile, string BureauName, Matter Matter, IReadOnlyList<CheckItem> Items, WorkingDayCalendar Calendar)
{
    public Numbers Numbers { get; } = Profile.NumbersFor(Matter);

    public Bureau Bureau { get; } = Profile.Bureau with { Name = BureauName };
}
