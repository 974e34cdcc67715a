using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;
using Takan.Law.Teams;

namespace Takan.Visits.Rooms;

/// <summary>An inspector who is there: by an own console, or at a colleague's with an own factor (K7, TJ-32).</summary>
public sealed class Presence
{
    /// <summary>The console says "still here" every few seconds; after this the person counts as away.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(15);

    /// <summary>A colleague's page that is loaded anew, or a server that starts again, does not send away who sits beside it; a longer absence does.</summary>
    private static readonly TimeSpan Bridged = TimeSpan.FromMinutes(2);

    public required SessionId SessionId { get; init; }

    public required Guid StaffId { get; init; }

    /// <summary>The colleague at whose console the person sits; null at an own one.</summary>
    public Guid? AtConsoleOf { get; set; }

    /// <summary>When the own factor was given at the colleague's console; null at an own one.</summary>
    public DateTime? ConfirmedAt { get; set; }

    public required DateTime Since { get; set; }

    public required DateTime LastSeen { get; set; }

    /// <summary>Confirmed at the place of a visit on the spot: no page keeps saying so there, and it holds until the person goes.</summary>
    public bool AtThePlace { get; private set; }

    /// <summary>The log already says that the person is gone.</summary>
    public bool AwayLogged { get; set; }

    public bool IsThere(DateTime now) => !AwayLogged && (AtThePlace || (now - LastSeen <= Life && (AtConsoleOf is null || IsConfirmed(now))));

    public DateTime? ConfirmUntil => ConfirmedAt + SharedConsole.Holds;

    /// <summary>At a colleague's console, by an own factor that was given not long ago.</summary>
    private bool IsConfirmed(DateTime now) => ConfirmedAt is { } given && SharedConsole.IsConfirmed(given, now);

    /// <summary>The page of this colleague may say that the person is still there.</summary>
    public bool IsGuestOf(Guid host, DateTime now) => AtConsoleOf == host && IsConfirmed(now) && now - LastSeen <= Bridged;

    /// <param name="confirms">By an own factor, given just now.</param>
    public void Beat(DateTime now, Guid? atConsoleOf, bool confirms)
    {
        (AtConsoleOf, LastSeen, AwayLogged) = (atConsoleOf, now, false);
        if (atConsoleOf is null) ConfirmedAt = null;
        else if (confirms) ConfirmedAt = now;
    }

    /// <param name="withDeviceOf">The colleague on whose device the own factor was given; null for an own sign-in.</param>
    public void ComeToThePlace(DateTime now, Guid? withDeviceOf) =>
        (AtThePlace, Since, LastSeen, AtConsoleOf, ConfirmedAt, AwayLogged) = (true, now, now, withDeviceOf, withDeviceOf is null ? null : now, false);

    /// <summary>Gone from the colleague's console: its page keeps the person there no longer.</summary>
    public void Leave() => (AtConsoleOf, ConfirmedAt, AwayLogged) = (null, null, true);
}

internal sealed class PresenceMapping : IEntityTypeConfiguration<Presence>
{
    public void Configure(EntityTypeBuilder<Presence> builder)
    {
        builder.ToTable("presences");
        builder.HasKey(row => new { row.SessionId, row.StaffId });
    }
}
