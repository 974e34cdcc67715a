namespace Takan.Journeys;

/// <summary>One journey at a time: each has two browsers and a media server of its own.</summary>
[CollectionDefinition("journeys", DisableParallelization = true)]
public sealed class JourneyCollection;
