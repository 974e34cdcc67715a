namespace Takan.Journeys;

/// <summary>One journey at a time, all in one bureau: its people join once, and two browsers and one media server are enough.</summary>
[CollectionDefinition("journeys", DisableParallelization = true)]
public sealed class JourneyCollection : ICollectionFixture<Run>;
