using Takan.App.Tests.Hosting;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Running;

/// <summary>Tests that each have an application to themselves. One class derives for each database.</summary>
public abstract class AppTests(DatabaseKind kind) : IAsyncLifetime
{
    protected TakanApp App { get; private set; } = null!;

    protected Browser NewBrowser() => new(App.Visitor());

    public virtual async Task InitializeAsync() => App = await TakanApp.StartAsync(kind);

    public virtual async Task DisposeAsync() => await App.DisposeAsync();
}
