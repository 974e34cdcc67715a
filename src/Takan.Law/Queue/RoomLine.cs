using Takan.Law.Calendar;

namespace Takan.Law.Queue;

/// <summary>A phone in front of the same inspectors.</summary>
/// <param name="InRoom">Its room is open.</param>
/// <param name="Since">Waiting since, UTC.</param>
public sealed record InLine(bool InRoom, DateTime? Appointment, DateTime Since);

/// <summary>Where a phone stands in front of its inspectors.</summary>
/// <param name="Live">Rooms that run now.</param>
/// <param name="Before">Who waits and comes before.</param>
public readonly record struct PlaceInLine(int Live, int Before, int Behind)
{
    /// <summary>Who comes before in all: the picture of the line shows each of them.</summary>
    public int Ahead => Live + Before;
}

/// <summary>The line before the room: by appointment, not by who opened the page first.</summary>
public static class RoomLine
{
    /// <summary>Who waits long before the own appointment keeps nobody waiting.</summary>
    public static PlaceInLine PlaceOf(InLine own, IReadOnlyCollection<InLine> others, DateTime now)
    {
        var live = others.Count(entry => entry.InRoom);
        var waiting = others.Where(entry => !entry.InRoom && entry.Appointment is { } at && EntryTime.IsOpen(at, now)).ToList();
        var before = waiting.Count(entry => IsBefore(entry, own));
        return new(live, before, waiting.Count - before);
    }

    private static bool IsBefore(InLine one, InLine other) =>
        (one.Appointment ?? DateTime.MaxValue, one.Since).CompareTo((other.Appointment ?? DateTime.MaxValue, other.Since)) < 0;
}
