using Takan.Journeys.World;

namespace Takan.Journeys.Actors;

/// <summary>What everyone in a journey shares.</summary>
public sealed record Office(Installation Installation, Browsers Browsers, Album Album, Steps Steps);
