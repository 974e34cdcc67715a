namespace Takan.App.Tests.Access.Strangers;

/// <summary>One town for all tests that leave it as they found it.</summary>
public sealed class SharedTown : IAsyncLifetime
{
    internal Town Town { get; private set; } = null!;

    public async Task InitializeAsync() => Town = await Town.BuildAsync();

    public async Task DisposeAsync() => await Town.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class SharedTownTests : ICollectionFixture<SharedTown>
{
    public const string Name = "town";
}
