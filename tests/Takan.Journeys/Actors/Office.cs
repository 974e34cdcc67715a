using Takan.Journeys.World;

namespace Takan.Journeys.Actors;

/// <summary>What everyone in a journey shares.</summary>
/// <param name="Address">Where the application answers, without a slash at its end.</param>
public sealed record Office(string Address, Browsers Browsers, Album Album, Steps Steps);
