using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Database;

namespace Takan.App.Tests.Running;

/// <summary>The whole application on its own database and data folder.</summary>
public abstract class RunningApp : WebApplicationFactory<Program>
{
    private readonly string root = Directory.CreateTempSubdirectory("takan-app-").FullName;

    public FakeClock Clock { get; } = new();

    public string DataFolder => Path.Combine(root, "data");

    public Browser NewBrowser() => new(CreateClient(new() { AllowAutoRedirect = false }));

    public async Task<T> InDatabaseAsync<T>(Func<TakanDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TakanDb>());
    }

    protected abstract IReadOnlyDictionary<string, string?> Database(string folder);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var profile = Directory.CreateDirectory(Path.Combine(root, "profiles", "huancui")).FullName;
        File.WriteAllText(Path.Combine(profile, "bureau.yaml"), "name: 示例区行政审批服务局\n");
        Directory.CreateDirectory(DataFolder);
        builder.UseSetting("Data:Folder", DataFolder);
        builder.UseSetting("Profiles:Folder", Path.Combine(root, "profiles"));
        foreach (var (key, value) in Database(DataFolder)) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(root)) Directory.Delete(root, recursive: true);
    }
}

/// <summary>On SQLite.</summary>
public class SqliteApp : RunningApp
{
    protected override IReadOnlyDictionary<string, string?> Database(string folder) => new Dictionary<string, string?>
    {
        ["Database:Provider"] = "Sqlite",
        ["Database:Connection"] = "Data Source=" + Path.Combine(folder, "takan.db") + ";Pooling=False",
    };
}
