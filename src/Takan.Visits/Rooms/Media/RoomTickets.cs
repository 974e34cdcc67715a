using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Takan.Visits.Rooms.Media;

/// <summary>What a ticket allows: one publish or one subscribe, for one person in one room.</summary>
/// <param name="Feed">The feed to be seen; null for sending.</param>
public sealed record TicketGrant(string Room, string Person, string? Feed);

/// <summary>
/// Tickets live for a minute and are burnt at first use. They are kept in memory: after a restart a page simply asks for a new one.
/// </summary>
public sealed class RoomTickets(TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, (TicketGrant Grant, long Minted)> tickets = new();

    public string Mint(TicketGrant grant)
    {
        foreach (var (key, old) in tickets)
            if (time.GetElapsedTime(old.Minted) > Life)
                tickets.TryRemove(key, out _);
        var ticket = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        tickets[DigestOf(ticket)] = (grant, time.GetTimestamp());
        return ticket;
    }

    /// <summary>True once, and only for exactly what was granted. A ticket shown for anything else is burnt as well.</summary>
    public bool Redeem(string ticket, TicketGrant wanted) =>
        tickets.TryRemove(DigestOf(ticket), out var found) && time.GetElapsedTime(found.Minted) <= Life && found.Grant == wanted;

    /// <summary>What was minted for a person who is put out is void.</summary>
    public void Void(string room, string person)
    {
        foreach (var (key, (grant, _)) in tickets)
            if (grant.Room == room && grant.Person == person)
                tickets.TryRemove(key, out _);
    }

    private static string DigestOf(string ticket) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ticket)));
}
