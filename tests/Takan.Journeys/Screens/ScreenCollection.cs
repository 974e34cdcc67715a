namespace Takan.Journeys.Screens;

/// <summary>Not beside a journey: both would slow each other down.</summary>
[CollectionDefinition("screens", DisableParallelization = true)]
public sealed class ScreenCollection : ICollectionFixture<OpenOffice>;
