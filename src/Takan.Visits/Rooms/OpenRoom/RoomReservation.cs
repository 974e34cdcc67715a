using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;
using Takan.Platform.Database;

namespace Takan.Visits.Rooms;

/// <summary>
/// A room that a media agent is asked for and that no session has yet. Written before the agent hears of it: whatever becomes of the request,
/// somebody knows of the room.
/// </summary>
public sealed class RoomReservation
{
    public const int NameLength = 64;

    /// <summary>Whoever opens at the same time shares the reservation. Older than this, nobody waits for its agent any more.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    /// <summary>A given-up room is closed at its agent again and again for so long: the request to make it may still be on its way, and no request lives longer.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    /// <summary>The room's name at the agent.</summary>
    public required string Room { get; init; }

    public required SessionId SessionId { get; init; }

    public required string Node { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Nobody may open the room any more: it is closed at the agent.</summary>
    public bool GivenUp { get; set; }
}

/// <summary>A reservation ends in one of two ways, and only one: taken by the session that opens, or given up. Each is one statement, so that the other sees it.</summary>
internal static class RoomReservations
{
    /// <summary>Inside the act that opens the room.</summary>
    /// <returns>False when it was given up meanwhile.</returns>
    public static async Task<bool> TakeAsync(this TakanDb db, string room, CancellationToken cancellationToken) =>
        await db.Set<RoomReservation>().Where(row => row.Room == room && !row.GivenUp).ExecuteDeleteAsync(cancellationToken) == 1;

    /// <returns>False when a session has taken it.</returns>
    public static async Task<bool> GiveUpAsync(this TakanDb db, string room, CancellationToken cancellationToken) =>
        await db.Set<RoomReservation>().Where(row => row.Room == room).ExecuteUpdateAsync(row => row.SetProperty(one => one.GivenUp, true), cancellationToken) == 1;
}

internal sealed class RoomReservationMapping : IEntityTypeConfiguration<RoomReservation>
{
    public void Configure(EntityTypeBuilder<RoomReservation> builder)
    {
        builder.ToTable("room_reservations");
        builder.HasKey(row => row.Room);
        builder.Property(row => row.Room).HasMaxLength(RoomReservation.NameLength);
        builder.Property(row => row.Node).HasMaxLength(60);
        builder.HasIndex(row => row.SessionId);
    }
}
