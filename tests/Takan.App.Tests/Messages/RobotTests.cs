using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.Casework.Reminders;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Messages;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Messages;

/// <summary>The counts of the day go into the group at the hours that were set: signed, once an hour, with nothing of a person; the address is a secret.</summary>
public sealed class RobotTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task DingTalk_GetsTheCounts_SignedAndOnce_AndItsAddressIsSeenByNobody(DatabaseKind kind)
    {
        await using var platform = await RobotPlatform.StartAsync();
        var log = new Lines();
        await using var desk = await OpenAsync(kind, platform, log);
        await desk.QueueAsync();
        var page = await AddAsync(desk, new() { ["Input.Kind"] = "DingTalk", ["Input.Address"] = $"{platform.DingTalk}?access_token={RobotPlatform.Token}", ["Input.Secret"] = RobotPlatform.Secret });
        Assert.DoesNotContain("nobody-may-see", page, StringComparison.Ordinal);

        await RunAsync(desk);
        await RunAsync(desk);
        await SettledAsync(desk, MessageState.Sent);
        var text = Assert.Single(platform.Taken);
        Assert.Contains("待取件：**1** 件", text, StringComparison.Ordinal);
        Assert.Contains("今天到期：**0** 件", text, StringComparison.Ordinal);
        Assert.DoesNotContain("示例劳务派遣", text, StringComparison.Ordinal);
        Assert.DoesNotContain("李某", text, StringComparison.Ordinal);
        var stored = await desk.App.WithDatabaseAsync(db => db.Set<GroupRobot>().AsNoTracking().SingleAsync());
        Assert.DoesNotContain("nobody-may-see", Encoding.UTF8.GetString([.. stored.TokenCipher, .. stored.SecretCipher!]), StringComparison.Ordinal);
        Assert.DoesNotContain(log.All, line => line.Contains("nobody-may-see", StringComparison.Ordinal));

        // No hour of its own, then a Saturday.
        desk.App.Clock.Advance(TimeSpan.FromHours(1));
        await RunAsync(desk);
        desk.App.Clock.Advance(TimeSpan.FromDays(5) - TimeSpan.FromHours(1));
        await RunAsync(desk);
        Assert.Equal(1, await desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().CountAsync(row => row.Kind == "digest")));
    }

    [Theory, OnSqlite]
    public async Task MutedGroup_IsLeftAloneForTenMinutes_AndAWrongSecretStandsAsFailed(DatabaseKind kind)
    {
        await using var platform = await RobotPlatform.StartAsync();
        await using var desk = await OpenAsync(kind, platform);
        await AddAsync(desk, new() { ["Input.Kind"] = "WeCom", ["Input.Address"] = $"{platform.WeCom}?key={RobotPlatform.Token}" });
        platform.Others = 20;
        await RunAsync(desk);
        var muted = await SettledAsync(desk, MessageState.Waiting, attempts: 1);
        Assert.Contains("45009", muted.LastError, StringComparison.Ordinal);
        Assert.Equal(desk.App.Clock.GetUtcNow().UtcDateTime.AddMinutes(10), muted.NextAttemptAt);
        platform.Others = 0;
        desk.App.Clock.Advance(TimeSpan.FromMinutes(10));
        await SettledAsync(desk, MessageState.Sent);
        Assert.Single(platform.Taken);

        await AddAsync(desk, new() { ["Input.Kind"] = "DingTalk", ["Input.Address"] = $"{platform.DingTalk}?access_token={RobotPlatform.Token}", ["Input.Secret"] = "SECwrong" });
        await RunAsync(desk);
        await Patience.UntilAsync("the wrong signature stands as failed", () => desk.App.WithDatabaseAsync(db =>
            db.Set<OutboxMessage>().AnyAsync(row => row.Channel == MessageChannel.DingTalk && row.State == MessageState.Failed && row.LastError!.Contains("310000"))));
        Assert.Single(platform.Taken);
    }

    [Theory, OnSqlite]
    public async Task AddressOfAnybodyElse_IsNotTaken_NorOneWithoutSecretOrHour(DatabaseKind kind)
    {
        await using var platform = await RobotPlatform.StartAsync();
        await using var desk = await OpenAsync(kind, platform);
        var administrator = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "管系统", Role.SystemAdministrator));
        foreach (var (refusal, fields) in new (Refusal, Dictionary<string, string>)[]
        {
            (RobotRefusals.AddressWrong, new() { ["Input.Kind"] = "WeCom", ["Input.Address"] = "https://127.0.0.1/cgi-bin/webhook/send?key=x", ["Input.Hours"] = "9" }),
            (RobotRefusals.AddressWrong, new() { ["Input.Kind"] = "WeCom", ["Input.Address"] = platform.WeCom, ["Input.Hours"] = "9" }),
            (RobotRefusals.SecretMissing, new() { ["Input.Kind"] = "DingTalk", ["Input.Address"] = platform.DingTalk + "?access_token=x", ["Input.Hours"] = "9" }),
            (RobotRefusals.HoursMissing, new() { ["Input.Kind"] = "WeCom", ["Input.Address"] = platform.WeCom + "?key=x", ["Input.Hours"] = "23" }),
        })
        {
            var answer = await administrator.SubmitAsync(RobotsPage.Path, new Dictionary<string, string>(fields) { ["Input.Name"] = "勘验中心群" });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains(refusal.Words, answer.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<GroupRobot>().CountAsync()));
    }

    private static async Task<Desk> OpenAsync(DatabaseKind kind, RobotPlatform platform, Lines? log = null)
    {
        var desk = await Desk.OpenAsync(kind, services => services.AddSingleton<ILoggerProvider>(log ?? new Lines()),
            new Dictionary<string, string?> { ["Robots:DingTalk"] = platform.DingTalk, ["Robots:WeCom"] = platform.WeCom });
        platform.Now = () => desk.App.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        return desk;
    }

    /// <returns>The page as it stands afterwards.</returns>
    private static async Task<string> AddAsync(Desk desk, Dictionary<string, string> fields)
    {
        var administrator = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "管系统", Role.SystemAdministrator));
        Assert.Equal(RobotsPage.Path, (await administrator.SubmitAsync(RobotsPage.Path, new Dictionary<string, string>(fields) { ["Input.Name"] = "勘验中心群", ["Input.Hours"] = "9" })).Location);
        return (await administrator.GetAsync(RobotsPage.Path)).Page.DocumentElement.OuterHtml;
    }

    private static Task<int> RunAsync(Desk desk) => desk.App.ActAsync(async services =>
    {
        await services.GetRequiredService<SendDigests>().RunAsync(default);
        return await services.GetRequiredService<OutboxDelivery>().RunDueAsync(default);
    });

    private static async Task<OutboxMessage> SettledAsync(Desk desk, MessageState state, int attempts = 0)
    {
        await Patience.UntilAsync($"the digest is {state}", async () =>
        {
            await desk.App.ActAsync(services => services.GetRequiredService<OutboxDelivery>().RunDueAsync(default));
            return await desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().AnyAsync(row => row.Kind == "digest" && row.State == state && row.Attempts >= attempts));
        });
        return await desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync(row => row.Kind == "digest" && row.State == state));
    }

    /// <summary>All that is logged, whatever its level.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
