namespace Takan.Law.Teams;

/// <summary>
/// An inspector at a colleague's PC (K7). House rule, because the papers set none: the colleague's page cannot see who sits beside it,
/// so presence by an own factor holds for a while only, and is then given again.
/// </summary>
public static class SharedConsole
{
    public static readonly TimeSpan Holds = TimeSpan.FromMinutes(15);

    public static bool IsConfirmed(DateTime givenAt, DateTime now) => now - givenAt <= Holds;
}
