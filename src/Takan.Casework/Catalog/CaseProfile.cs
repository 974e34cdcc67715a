using Takan.Law.Profiles;

namespace Takan.Casework.Catalog;

/// <summary>What the profile says for one case: its matter, the numbers with the matter's own, the items of its scenario.</summary>
public sealed record CaseProfile(string Digest, Profile Profile, Matter Matter, IReadOnlyList<CheckItem> Items)
{
    public Numbers Numbers { get; } = Profile.NumbersFor(Matter);

    public Bureau Bureau => Profile.Bureau;
}
