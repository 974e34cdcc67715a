using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Testing.Databases;
using Takan.Web;
using Takan.Web.Migrations;

namespace Takan.App.Tests.Hosting;

/// <summary>
/// The whole application on a database of its own: real HTTP pipeline, real migrations, pinned clock.
/// <c>await using var app = await TakanApp.StartAsync(kind)</c>.
/// </summary>
public sealed class TakanApp : WebApplicationFactory<Program>
{
    private const string Printer = "Printing:Chromium";

    private readonly TemporaryFolder data = new();
    private readonly TestDatabase database;
    private readonly IReadOnlyDictionary<string, string?> settings;
    private readonly Action<IServiceCollection>? services;

    private TakanApp(TestDatabase database, IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection>? services)
    {
        this.database = database;
        this.settings = settings;
        this.services = services;
    }

    public PinnedClock Clock { get; } = new();

    public string DataFolder => data.Path;

    private bool RealTime { get; init; }

    public string DatabaseConnection => database.Connection;

    /// <param name="settings">On top of what every test needs.</param>
    /// <param name="realTime">Without the pinned clock, for what waits by itself.</param>
    /// <param name="realPort">Listens on a loopback port instead of in memory.</param>
    /// <param name="services">What a test puts in, or in the place of something.</param>
    public static async Task<TakanApp> StartAsync(
        DatabaseKind kind, IReadOnlyDictionary<string, string?>? settings = null, bool realPort = false, bool realTime = false, Action<IServiceCollection>? services = null)
    {
        var app = new TakanApp(await TestDatabase.FromTemplateAsync(kind, MigrateAsync), settings ?? new Dictionary<string, string?>(), services) { RealTime = realTime };
        if (realPort)
        {
            app.UseKestrel(0);
            app.StartServer();
        }

        _ = app.Services;
        return app;
    }

    /// <summary>From now on papers are printed by Chromium, for a test that reads them. Else they come out empty, at once.</summary>
    public void PrintForReal() => Services.GetRequiredService<IConfiguration>()[Printer] = "chromium";

    /// <summary>Answers redirects to the test instead of following them.</summary>
    public HttpClient Visitor() => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });

    /// <summary>One piece of work with the database, in a scope of its own.</summary>
    public async Task<T> WithDatabaseAsync<T>(Func<TakanDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TakanDb>());
    }

    /// <summary>One act as the system itself does it, in a scope of its own.</summary>
    public async Task<T> ActAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = new SystemActor();
        return await work(scope.ServiceProvider);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await database.DisposeAsync();
        data.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data:Folder", data.Path);
        // Nobody edits a file while a test runs; to watch them costs each application a thread.
        builder.UseSetting("hostBuilder:reloadConfigOnChange", "false");
        // Tests start jobs themselves, at the moment that they choose.
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Database:Provider", database.Kind.ToString());
        builder.UseSetting("Database:Connection", database.Connection);
        if (database.OwnerConnection is { } owner)
            builder.UseSetting("Database:OwnerConnection", owner);
        builder.UseSetting(Printer, Repository.File("tests", "Takan.Testing", "Programs", "quick-paper"));
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        if (services is not null) builder.ConfigureTestServices(services);
        // Every test's people would pay for the real number of rounds again and again.
        builder.ConfigureTestServices(services => services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1_000));
        if (RealTime) return;
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }

    private static async Task MigrateAsync(TestDatabase template)
    {
        await using TakanDb db = template.Kind == DatabaseKind.Sqlite
            ? new SqliteTakanDb(new DbContextOptionsBuilder<SqliteTakanDb>().UseSqlite(template.Connection + ";Pooling=False").Options, Composition.DatabaseModel)
            : new PostgresTakanDb(new DbContextOptionsBuilder<PostgresTakanDb>().UseNpgsql(template.OwnerConnection).Options, Composition.DatabaseModel);
        await db.Database.MigrateAsync();
    }
}
