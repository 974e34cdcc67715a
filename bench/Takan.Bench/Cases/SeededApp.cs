using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Testing;
using Takan.Web.Demo;

namespace Takan.Bench.Cases;

/// <summary>What a request cost.</summary>
/// <param name="Wall">Milliseconds until the last byte of the page was here.</param>
internal sealed record Visit(double Wall, Spent Spent, string Page);

/// <summary>The web application as it is, on a seeded folder, listening on loopback in this process so that its statements can be timed.</summary>
internal sealed class SeededApp : WebApplicationFactory<DemoPeople>
{
    private const string Asked = "X-Bench";
    private const string Password = "bench-sign-in-77";

    private readonly IReadOnlyDictionary<string, string> settings;
    private Spent last = new();

    private SeededApp(IReadOnlyDictionary<string, string> settings) => this.settings = settings;

    public static SeededApp Start(string data, string? postgres)
    {
        var app = new SeededApp(new Dictionary<string, string>
        {
            ["Data:Folder"] = data,
            ["Profiles:Folder"] = Repository.File("profiles"),
            ["Jobs:Enabled"] = "false",
            ["Logging:LogLevel:Default"] = "Error",
            ["Database:Provider"] = postgres is null ? "Sqlite" : "Postgres",
            ["Database:Connection"] = postgres ?? $"Data Source={Path.Combine(data, "takan.db")}",
        });
        app.UseKestrel(0);
        app.StartServer();
        return app;
    }

    /// <summary>A browser of this person, signed in as people do.</summary>
    public async Task<HttpClient> SignInAsync(string userName)
    {
        var client = CreateClient(new() { BaseAddress = ClientOptions.BaseAddress });
        var factor = await NewPasswordAsync(userName);
        await SendFormAsync(client, "/sign-in", new() { ["UserName"] = userName, ["Password"] = Password });
        using var signedIn = await SendFormAsync(client, "/sign-in/code", new() { ["Code"] = Totp.CodeAt(factor, Totp.StepAt(TimeProvider.System.GetUtcNow().UtcDateTime)) });
        // A client of a real port follows to the home page.
        return signedIn.IsSuccessStatusCode && signedIn.RequestMessage!.RequestUri!.AbsolutePath == "/" ? client : throw new InvalidOperationException($"{userName} could not sign in: {signedIn.StatusCode}");
    }

    public async Task<Visit> VisitAsync(HttpClient client, Func<HttpRequestMessage> make)
    {
        using var request = make();
        request.Headers.Add(Asked, "1");
        request.Headers.Accept.ParseAdd("text/html");
        var clock = Stopwatch.GetTimestamp();
        using var answer = await client.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        var wall = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        return answer.IsSuccessStatusCode ? new(wall, last, page) : throw new InvalidOperationException($"{request.RequestUri} answered {answer.StatusCode}:\n{page}");
    }

    public static string TokenOf(string page) =>
        Regex.Match(page, "name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["token"].Value;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseContentRoot(Repository.File("src", "Takan.Web"));
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Measured(this)));
    }

    private async Task<byte[]> NewPasswordAsync(string userName)
    {
        await using var scope = Services.CreateAsyncScope();
        var (db, secrets) = (scope.ServiceProvider.GetRequiredService<TakanDb>(), scope.ServiceProvider.GetRequiredService<StaffSecrets>());
        var account = await db.Set<StaffAccount>().SingleAsync(row => row.UserName == userName);
        secrets.SetPassword(account, Password);
        await db.SaveChangesAsync();
        return secrets.Factor(account);
    }

    private static async Task<HttpResponseMessage> SendFormAsync(HttpClient client, string path, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = TokenOf(await client.GetStringAsync(new Uri(path, UriKind.Relative)));
        using var form = new FormUrlEncodedContent(fields);
        return await client.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    /// <summary>Before everything else, so that signing in and access are among what a request asks.</summary>
    private sealed class Measured(SeededApp app) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => pipeline =>
        {
            pipeline.Use((context, go) =>
            {
                if (context.Request.Headers.ContainsKey(Asked)) Meter.Begin(app.last = new());
                return go();
            });
            next(pipeline);
        };
    }
}
