using Takan.Journeys.World;
using Takan.Law.Calendar;

namespace Takan.Journeys.Actors;

/// <summary>What everyone in a journey shares.</summary>
/// <param name="Address">Where the application answers, without a slash at its end.</param>
public sealed record Office(string Address, Browsers Browsers, Album Album, Steps Steps)
{
    /// <summary>What the office's clocks say, and the apps that make one-time codes.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Today in China.</summary>
    public DateOnly Today => ChinaTime.Day(Clock.GetUtcNow().UtcDateTime);
}
