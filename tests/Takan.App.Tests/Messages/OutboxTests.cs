using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Hosting;
using Takan.Law.Messages;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Messages;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Messages;

public abstract class OutboxTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly Guid Bureau = Guid.CreateVersion7();
    private static readonly SmsTemplate Template = new("test-notice", "您的{matter}已受理。");

    private readonly TemporaryFolder folder = new();
    private TakanApp app = null!;
    private SmsProvider provider = null!;

    public async Task InitializeAsync()
    {
        provider = await SmsProvider.StartAsync();
        var secret = folder.File("sms-secret");
        await File.WriteAllTextAsync(secret, SmsProvider.Secret);
        app = await TakanApp.StartAsync(kind, new Dictionary<string, string?>
        {
            ["Sms:Endpoint"] = provider.Address + "/",
            ["Sms:AccessKeyId"] = SmsProvider.KeyId,
            ["Sms:AccessKeySecretFile"] = secret,
            ["Sms:SignName"] = "示例区审批局",
            ["Sms:Templates:test-notice"] = "SMS_1001",
        });
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await provider.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Message_IsSignedAndSent_WithTheApprovedTemplate()
    {
        await EnqueueAsync("one");
        var message = await SettledAsync(MessageState.Sent);
        var sent = Assert.Single(provider.Taken);
        Assert.Equal("SMS_1001", sent["TemplateCode"]);
        Assert.Equal("示例区审批局", sent["SignName"]);
        Assert.Equal("13512345678", sent["PhoneNumbers"]);
        Assert.Equal("劳务派遣经营许可", JsonDocument.Parse(sent["TemplateParam"]).RootElement.GetProperty("matter").GetString());
        Assert.Equal("biz-1", message.Receipt);
        Assert.Equal("****5678", message.RecipientTail);
        Assert.Equal(0, provider.Refused);
    }

    [Fact]
    public async Task Act_ThatIsNotCommitted_SendsNothing()
    {
        await app.ActAsync(async services =>
        {
            await using var act = await services.GetRequiredService<Acts>().BeginAsync(CancellationToken.None);
            await services.GetRequiredService<Outbox>().EnqueueAsync(act, Notice("undone"), CancellationToken.None);
            await services.GetRequiredService<TakanDb>().SaveChangesAsync();
            return 0;
        });
        await DeliverAsync();
        Assert.Empty(provider.Taken);
        Assert.Equal(0, await app.WithDatabaseAsync(db => db.Set<OutboxMessage>().CountAsync()));
    }

    [Fact]
    public async Task SameKeyTwice_IsOneMessage()
    {
        await EnqueueAsync("same");
        await EnqueueAsync("same");
        await SettledAsync(MessageState.Sent);
        Assert.Single(provider.Taken);
    }

    [Fact]
    public async Task ProviderThatHangsUpAfterTaking_IsNotGivenTheMessageTwice()
    {
        provider.Moods.Enqueue("hang-up");
        await EnqueueAsync("hang");
        await SettledAsync(MessageState.Waiting, attempts: 1);
        app.Clock.Advance(TimeSpan.FromSeconds(11));
        await DeliverAsync();
        await SettledAsync(MessageState.Sent);
        Assert.Single(provider.Taken);
    }

    /// <summary>Written in the evening, tried in the morning: it is looked for under the day on which it went.</summary>
    [Fact]
    public async Task MessageOfTheNight_WhoseAnswerWasLost_IsNotGivenTwice()
    {
        provider.Moods.Enqueue("hang-up");
        var evening = app.Clock.GetUtcNow().UtcDateTime;
        await EnqueueAsync("night", notBefore: evening.AddHours(20));
        app.Clock.Advance(TimeSpan.FromHours(20));
        await DeliverAsync();
        await SettledAsync(MessageState.Waiting, attempts: 1);
        app.Clock.Advance(TimeSpan.FromSeconds(11));
        await DeliverAsync();
        await SettledAsync(MessageState.Sent);
        Assert.Single(provider.Taken);
    }

    /// <summary>A hundred that never get an answer do not keep the next from theirs, and an answer that is none does not stop the round.</summary>
    [Fact]
    public async Task Reports_ReachEveryMessage_WhateverTheOthersDo()
    {
        await EnqueueAsync("new");
        var sent = await SettledAsync(MessageState.Sent);
        await app.WithDatabaseAsync(db =>
        {
            for (var i = 0; i < 100; i++)
                db.Add(new OutboxMessage
                {
                    Id = Guid.CreateVersion7(),
                    BureauId = sent.BureauId,
                    Channel = sent.Channel,
                    Kind = sent.Kind,
                    IdempotencyKey = $"old-{i}",
                    ContentCipher = sent.ContentCipher,
                    RecipientTail = sent.RecipientTail,
                    State = MessageState.Sent,
                    CreatedAt = sent.CreatedAt,
                    NextAttemptAt = sent.NextAttemptAt,
                    SentAt = sent.SentAt!.Value.AddMinutes(-1),
                });
            return db.SaveChangesAsync();
        });

        provider.DetailsAreBroken = true;
        await ReportAsync();
        provider.DetailsAreBroken = false;
        for (var round = 0; round < 2; round++)
        {
            await ReportAsync();
            app.Clock.Advance(DeliveryReports.Every);
        }

        Assert.Equal(MessageState.Delivered, await app.WithDatabaseAsync(db => db.Set<OutboxMessage>().Where(row => row.Id == sent.Id).Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task ProviderThatIsBusy_IsAskedAgainLater()
    {
        provider.Moods.Enqueue("isv.BUSINESS_LIMIT_CONTROL");
        await EnqueueAsync("busy");
        var waiting = await SettledAsync(MessageState.Waiting, attempts: 1);
        Assert.Equal("isv.BUSINESS_LIMIT_CONTROL", waiting.LastError);
        await DeliverAsync();
        Assert.Empty(provider.Taken);
        app.Clock.Advance(TimeSpan.FromSeconds(11));
        await DeliverAsync();
        await SettledAsync(MessageState.Sent);
        Assert.Single(provider.Taken);
    }

    [Fact]
    public async Task RefusedForGood_StandsAsFailed()
    {
        provider.Moods.Enqueue("isv.MOBILE_NUMBER_ILLEGAL");
        await EnqueueAsync("illegal");
        Assert.Equal("isv.MOBILE_NUMBER_ILLEGAL", (await SettledAsync(MessageState.Failed)).LastError);
    }

    [Fact]
    public async Task NodeThatDiedWhileSending_LeavesTheMessageToAnother()
    {
        await EnqueueAsync("died");
        var sent = await SettledAsync(MessageState.Sent);
        // As the node left it: the provider had taken it, nobody wrote that down.
        await app.WithDatabaseAsync(db => db.Set<OutboxMessage>().ExecuteUpdateAsync(row => row
            .SetProperty(message => message.State, MessageState.Sending).SetProperty(message => message.NextAttemptAt, sent.CreatedAt.AddMinutes(3))));
        app.Clock.Advance(TimeSpan.FromMinutes(4));
        await DeliverAsync();
        await SettledAsync(MessageState.Sent);
        Assert.Single(provider.Taken);
    }

    [Fact]
    public async Task TwoNodesAtOnce_SendItOnce()
    {
        for (var i = 0; i < 10; i++) await EnqueueAsync("many-" + i);
        await Task.WhenAll(DeliverAsync(), DeliverAsync(), DeliverAsync());
        await SettledAsync(MessageState.Sent);
        Assert.Equal(10, provider.Taken.Select(sent => sent["OutId"]).Distinct().Count());
        Assert.Equal(10, provider.Taken.Count);
    }

    [Fact]
    public async Task MessageOutOfDate_IsNotSent()
    {
        await EnqueueAsync("late", expires: app.Clock.GetUtcNow().UtcDateTime.AddMinutes(-1));
        await SettledAsync(MessageState.Expired);
        Assert.Empty(provider.Taken);
    }

    private static SmsMessage Notice(string key, DateTime? expires = null, DateTime? notBefore = null) => new()
    {
        BureauId = Bureau,
        IdempotencyKey = key,
        ExpiresAt = expires,
        NotBefore = notBefore,
        Template = Template,
        Phone = "13512345678",
        Variables = new Dictionary<string, string> { ["matter"] = "劳务派遣经营许可" },
    };

    private Task<int> EnqueueAsync(string key, DateTime? expires = null, DateTime? notBefore = null) => app.ActAsync(async services =>
    {
        await using var act = await services.GetRequiredService<Acts>().BeginAsync(CancellationToken.None);
        await services.GetRequiredService<Outbox>().EnqueueAsync(act, Notice(key, expires, notBefore), CancellationToken.None);
        await act.CommitAsync(CancellationToken.None);
        return 0;
    });

    private Task<int> ReportAsync() => app.ActAsync(async services =>
    {
        await services.GetRequiredService<DeliveryReports>().RunAsync(CancellationToken.None);
        return 0;
    });

    private Task<int> DeliverAsync() => app.ActAsync(services => services.GetRequiredService<OutboxDelivery>().RunDueAsync(CancellationToken.None));

    /// <summary>All messages reach the state, by the delivery that runs in the application.</summary>
    private async Task<OutboxMessage> SettledAsync(MessageState state, int attempts = 0)
    {
        for (var waited = 0; ; waited++)
        {
            var messages = await app.WithDatabaseAsync(db => db.Set<OutboxMessage>().AsNoTracking().ToListAsync());
            if (messages.Count > 0 && messages.All(message => message.State == state && message.Attempts >= attempts)) return messages[0];
            Assert.True(waited < 300, "still " + string.Join(", ", messages.Select(message => message.State + " " + message.LastError)));
            await Task.Delay(100);
        }
    }
}

public sealed class OutboxOnSqlite() : OutboxTests(DatabaseKind.Sqlite);

public sealed class OutboxOnPostgres() : OutboxTests(DatabaseKind.Postgres);
