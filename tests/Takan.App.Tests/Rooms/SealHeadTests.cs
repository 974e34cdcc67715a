using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Hosting;
using Takan.App.Tests.Intake;
using Takan.Evidence.Chain;
using Takan.Evidence.Verification;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Log;
using Takan.Testing.Databases;
using Takan.Visits.Custody;
using Takan.Visits.Records;
using Verdict = Takan.Evidence.Verification.Verdict;

namespace Takan.App.Tests.Rooms;

/// <summary>The logs are sealed up to a head: who only keeps coming cannot hold up the seal, and what belongs inside is not left out.</summary>
public sealed class SealHeadTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task WhoeverKeepsLogging_DoesNotHoldUpTheSeal_AndStandsAfterIt(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.SignedByBothAsync();
        RoomDesk.Done(await desk.CountersignAsync());
        RoomDesk.Done(await desk.TellAsync(new(ResultKind.Passed)));
        desk.Desk.App.Clock.Advance(TimeSpan.FromSeconds(20));
        RoomDesk.Done(await desk.CloseAsync());
        using var enough = new CancellationTokenSource();
        var caller = KeepCallingAsync(desk, enough.Token);

        await desk.SealedAsync();
        await enough.CancelAsync();
        await caller;

        var (seal, last) = await desk.Desk.App.ActAsync(async services =>
        {
            var db = services.GetRequiredService<Takan.Platform.Database.TakanDb>();
            var package = await db.Set<CaseSeal>().Where(row => row.CaseId == desk.Case)
                .Join(db.Set<EvidenceObject>(), row => row.PackageId, row => row.Id, (_, row) => row).SingleAsync();
            await using var content = services.GetRequiredService<Vault>().OpenRead(package);
            var report = await PackageVerifier.VerifyAsync(content, new([]), default);
            Assert.Equal(Verdict.IntactUnknownSigner, report.Verdict);
            var stream = LogStream.Of(desk.Case).Name;
            return (report.Seal!, await db.Set<LogEntry>().Where(entry => entry.Stream == stream && entry.Kind == "looked-in").MaxAsync(entry => entry.Number));
        });
        Assert.True(seal.Heads.Single(head => head.Stream == LogStream.Of(desk.Case).Name).Number < last);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WhatBelongsInside_LoggedSinceTheStreamWasRead_StopsTheAct(DatabaseKind kind)
    {
        await using var app = await TakanApp.StartAsync(kind);
        var stream = LogStream.OfUnit(Guid.CreateVersion7());
        await RecordAsync(app, stream, "supplement-added");

        await Assert.ThrowsAsync<LogMovedOnException>(() => RecordAsync(app, stream, "sealed", new(0, (what, body) => what == "supplement-added" && body is not null)));
        await RecordAsync(app, stream, "sealed", new(0, (what, _) => what == "evidence-kept"));
        await RecordAsync(app, stream, "sealed", new(1, (what, _) => what == "supplement-added"));

        Assert.Equal(3, await app.WithDatabaseAsync(db => db.Set<LogEntry>().CountAsync(entry => entry.Stream == stream.Name)));
    }

    private static async Task KeepCallingAsync(RoomDesk desk, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await RecordAsync(desk.Desk.App, LogStream.Of(desk.Case), "looked-in");
            await RecordAsync(desk.Desk.App, LogStream.Of(desk.Inspection), "looked-in");
            await Task.Delay(10, CancellationToken.None);
        }
    }

    private static Task<bool> RecordAsync(TakanApp app, LogStream stream, string kind, UndisturbedSince? since = null) => app.ActAsync(async services =>
    {
        await using var act = await services.GetRequiredService<Acts>().BeginAsync(new SystemActor(), default);
        if (since is not null) act.Expect(stream, since);
        act.Record(stream, kind, Audience.Applicant, new JsonObject());
        await act.CommitAsync(default);
        return true;
    });
}
