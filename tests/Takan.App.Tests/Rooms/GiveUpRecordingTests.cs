using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Media.Client;
using Takan.Testing.Databases;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>The media node is lost with a recording that it had not handed over: the lead ends what nobody else would, and nothing is claimed that was not kept.</summary>
public sealed class GiveUpRecordingTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-31")]
    public async Task LostWithItsNode_IsGivenUp_TheGapHasItsCause_AndTheCaseIsSealed(DatabaseKind kind)
    {
        await using var desk = await StrandedAsync(kind);
        desk.Desk.App.Clock.Advance(SessionGuards.TimeToComeIn);
        desk.Agent.Lose((await desk.SessionAsync()).MediaRoom!);

        RoomDesk.Done(await GiveUpAsync(desk, "硬盘坏了"));

        await desk.SealedAsync();
        var session = await desk.SessionAsync();
        var coverage = await desk.Desk.App.WithDatabaseAsync(db => CoverageOfSession.ReadAsync(db, session, default));
        Assert.True(coverage.IsAccountedFor);
        var gaps = await desk.Desk.App.WithDatabaseAsync(db => db.Set<RoomGap>().AsNoTracking().Where(row => row.SessionId == session.Id).ToListAsync());
        Assert.Equal(session.LengthMs, gaps.Where(gap => gap.Cause == GapCause.NodeLost).Sum(gap => gap.EndMs - gap.StartMs) + gaps.Where(gap => gap.Cause != GapCause.NodeLost).Sum(gap => gap.EndMs - gap.StartMs));
        Assert.Contains(gaps, gap => gap.Cause == GapCause.NodeLost);
        Assert.Contains("recording-given-up", await desk.KindsAsync());
        Assert.Equal("TK-ROOM-13", (await GiveUpAsync(desk, "再来一次"))?.Rule);
    }

    /// <summary>Every part came in; the node is lost before the files for watching are made.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-31")]
    public async Task LostBeforeTheCopies_IsGivenUp_ThePartsStay_AndTheCaseIsSealed(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var answers = new TaskCompletionSource();
        desk.Agent.CopiesAnswer = answers.Task;
        await CloseAsync(desk);
        await Patience.UntilAsync("the journal is taken over", async () => (await desk.SessionAsync()).JournalEnded);
        desk.Agent.Lose((await desk.SessionAsync()).MediaRoom!);
        Assert.Equal("TK-308", (await GiveUpAsync(desk, "硬盘坏了"))?.Rule);
        desk.Desk.App.Clock.Advance(SessionGuards.TimeToComeIn);

        RoomDesk.Done(await GiveUpAsync(desk, "硬盘坏了"));
        answers.SetResult();

        await desk.SealedAsync();
        var parts = await desk.Desk.App.WithDatabaseAsync(db => db.Set<RoomPart>().AsNoTracking().Where(row => row.SessionId == desk.Session).ToListAsync());
        Assert.All(parts, part => Assert.NotNull(part.EvidenceId));
        Assert.Empty(await desk.Desk.App.WithDatabaseAsync(db => db.Set<RoomGap>().AsNoTracking().Where(row => row.Cause == GapCause.NodeLost).ToListAsync()));
        Assert.Equal("TK-ROOM-13", (await GiveUpAsync(desk, "再来一次"))?.Rule);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-31", Refused = true)]
    public async Task WhatTheNodeStillHas_IsNotGivenUp(DatabaseKind kind)
    {
        await using var desk = await StrandedAsync(kind);

        Assert.Equal("TK-102", (await GiveUpAsync(desk, " "))?.Rule);
        Assert.Equal("TK-308", (await GiveUpAsync(desk, "太慢了"))?.Rule);
        desk.Desk.App.Clock.Advance(SessionGuards.TimeToComeIn);
        Assert.Equal("TK-306", (await GiveUpAsync(desk, "太慢了"))?.Rule);

        Assert.False((await desk.SessionAsync()).RecordingGivenUp);
    }

    [Theory, OnSqlite]
    public async Task Page_IsShownToTheLead_WhenTheRecordingIsOverdue(DatabaseKind kind)
    {
        await using var desk = await StrandedAsync(kind);
        var lead = await desk.Desk.SignInAsync(desk.Desk.Lead);
        var address = $"/inspections/{desk.Inspection}/give-up-recording";
        Assert.DoesNotContain(address, (await lead.GetAsync($"/cases/{desk.Case}")).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        desk.Desk.App.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Contains(address, (await lead.GetAsync($"/cases/{desk.Case}")).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        desk.Agent.Lose((await desk.SessionAsync()).MediaRoom!);

        var answer = await lead.SubmitAsync(address, new Dictionary<string, string> { ["Reason"] = "硬盘坏了" });

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.DoesNotContain(address, (await lead.GetAsync($"/cases/{desk.Case}")).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Null((await lead.GetAsync(address)).Page.QuerySelector("textarea"));
    }

    /// <summary>Told, and closed in our books; the agent never says that its journal is over.</summary>
    private static async Task<RoomDesk> StrandedAsync(DatabaseKind kind)
    {
        var desk = await RoomDesk.LiveAsync(kind);
        desk.Agent.ClosesNothing = true;
        await CloseAsync(desk);
        return desk;
    }

    private static async Task CloseAsync(RoomDesk desk)
    {
        await desk.SignedByBothAsync();
        RoomDesk.Done(await desk.CountersignAsync());
        RoomDesk.Done(await desk.TellAsync(new(ResultKind.Passed)));
        desk.Desk.App.Clock.Advance(TimeSpan.FromSeconds(20));
        RoomDesk.Done(await desk.CloseAsync());
    }

    private static Task<Refusal?> GiveUpAsync(RoomDesk desk, string reason) =>
        desk.Desk.AsAsync<GiveUpRecording, Refusal?>(desk.Desk.Lead, handler => handler.HandleAsync(desk.Inspection, reason, default));
}
