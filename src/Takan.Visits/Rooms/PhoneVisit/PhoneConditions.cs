using System.Collections.Concurrent;
using Takan.Law.Identifiers;

namespace Takan.Visits.Rooms;

/// <summary>How the phone is doing, as its page says it every few seconds. What a browser does not offer is null.</summary>
public sealed record PhoneConditionInput
{
    public const int NetworkLength = 20;

    public string? Network { get; init; }

    /// <summary>0 to 1.</summary>
    public double? Battery { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public double? AccuracyMetres { get; init; }

    public bool Torch { get; init; }

    public bool Hidden { get; init; }
}

public sealed record PhoneConditionView(
    DateTime At, string? Network, double? Battery, double? Latitude, double? Longitude, double? AccuracyMetres, bool Torch, bool Hidden);

/// <summary>The newest word of each phone, for the console's gauges. Kept in memory only: it is no evidence, and the next word comes at once.</summary>
public sealed class PhoneConditions(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<SessionId, PhoneConditionView> newest = new();

    public PhoneConditionView? Of(SessionId id) => newest.GetValueOrDefault(id);

    public void Tell(SessionId id, PhoneConditionInput word)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (old, said) in newest)
            if (now - said.At > Kept) newest.TryRemove(old, out _);
        var network = word.Network is { Length: > PhoneConditionInput.NetworkLength } ? null : word.Network;
        newest[id] = new(now, network, word.Battery, word.Latitude, word.Longitude, word.AccuracyMetres, word.Torch, word.Hidden);
    }
}
