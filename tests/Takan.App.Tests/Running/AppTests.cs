namespace Takan.App.Tests.Running;

/// <summary>Tests that each have an application to themselves.</summary>
public abstract class AppTests(RunningApp app) : IAsyncLifetime
{
    protected RunningApp App { get; } = app;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await App.DisposeAsync();
}
