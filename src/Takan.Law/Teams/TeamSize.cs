using Takan.Law.Profiles;

namespace Takan.Law.Teams;

/// <summary>How many inspect (TJ-32, TJ-33, K7). An exception needs the law or filing that allows it.</summary>
public static class TeamSize
{
    public static bool IsEnough(IEnumerable<Guid> people, string? citation, Numbers numbers)
    {
        var count = people.Distinct().Count();
        return count >= numbers.TeamMinimum || (count > 0 && HasCitation(citation));
    }

    public static bool IsNotTooMuch(IEnumerable<Guid> people, string? citation, Numbers numbers)
        => people.Distinct().Count() <= numbers.TeamMaximum || HasCitation(citation);

    private static bool HasCitation(string? citation) => !string.IsNullOrWhiteSpace(citation);
}
