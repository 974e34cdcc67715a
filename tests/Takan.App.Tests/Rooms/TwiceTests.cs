using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Running;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Testing.Databases;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>What is submitted twice at once happens once; the second is told what stands, and nothing is half written.</summary>
public sealed class TwiceTests
{
    private const string Wrong = "TK-002";

    [Theory, OnSqlite, OnPostgres(Daily = true)]
    public async Task Open_TwiceAtOnce_OneRoom_AndItStaysOpen(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.WaitingAsync(kind);

        var outcomes = await Task.WhenAll(desk.OpenAsync(), desk.OpenAsync());

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.Single(outcomes, outcome => outcome?.Rule == "TK-003");
        Assert.Equal(SessionState.Open, (await desk.SessionAsync()).State);
        Assert.Empty(desk.Agent.CloseAsked);
        Assert.Single(await desk.KindsAsync(), entry => entry == "room-opened");
    }

    [Theory, OnSqlite, OnPostgres(Daily = true)]
    [Demand("TJ-32", Refused = true)]
    public async Task Open_RefusedForOne_DoesNotCloseTheRoomThatAnotherOpened(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.BookedAsync(kind);
        await desk.WaitAsync();
        desk.Desk.App.Clock.Advance(TimeSpan.FromSeconds(20));
        await desk.ComeAsync(desk.Zhou);
        Assert.Equal("TJ-32", (await desk.OpenAsync())?.Rule);
        Assert.Empty(desk.Agent.OpenAsked);

        await desk.ComeAsync(desk.He);
        RoomDesk.Done(await desk.OpenAsync());
        Assert.Equal("TK-003", (await desk.OpenAsync())?.Rule);

        Assert.Empty(desk.Agent.CloseAsked);
    }

    [Theory, OnSqlite, OnPostgres(Daily = true)]
    public async Task Prepare_OfConsoleAndPhoneAtOnce_IsOneSession(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.BookedAsync(kind);

        var made = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            desk.Desk.AsAsync<PrepareSession, SessionId?>(desk.Applicant, handler => handler.HandleAsync(desk.Case, default))));

        Assert.Equal(made[0], made[1]);
        Assert.Equal(1, await desk.Desk.App.WithDatabaseAsync(db => db.Set<Session>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres(Daily = true)]
    public async Task RecordCommands_TwiceAtOnce_TakeEffectOnce(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.JudgeAllAsync();

        await OnceAsync(Wrong, desk.CompleteAsync(), desk.CompleteAsync());
        var (code, digest) = (await desk.CodeAsync(desk.Zhou), await desk.DigestAsync());
        Task<Refusal?> Sign() => desk.Desk.AsAsync<SignOpinion, Refusal?>(desk.Zhou, handler => handler.HandleAsync(desk.Inspection, new(digest, "属实", code), default));
        await OnceAsync("TK-ROOM-15", Sign(), Sign());
        RoomDesk.Done(await desk.SignAsync(desk.He));
        digest = await desk.DigestAsync();
        await OnceAsync(Wrong, desk.CountersignAsync(digest), desk.CountersignAsync(digest));
        await OnceAsync(Wrong, desk.TellAsync(new(ResultKind.Passed)), desk.TellAsync(new(ResultKind.Passed)));
        await OnceAsync("TK-003", desk.CloseAsync(), desk.CloseAsync());

        Assert.Equal(CaseState.Passed, (await desk.Desk.CaseAsync(desk.Case)).State);
        var kinds = await desk.KindsAsync();
        foreach (var once in new[] { "judgement-completed", "record-countersigned", "told-passed", "room-closed" })
            Assert.Single(kinds, entry => entry == once);
        Assert.Equal(2, kinds.Count(entry => entry == "opinion-signed"));
        Assert.Equal(1, await desk.Desk.App.WithDatabaseAsync(db => db.Set<Closing>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres(Daily = true)]
    public async Task Judge_TheSameItemTwiceAtOnce_TheSecondIsToldOfTheChange(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var item = (await desk.InspectionAsync()).Scope[0];

        var outcomes = await Task.WhenAll(desk.JudgeAsync(item, Verdict.Met), desk.JudgeAsync(item, Verdict.Met));

        Assert.Single(outcomes, outcome => outcome.Refusal is null);
        Assert.Single(outcomes, outcome => outcome.Refusal?.Rule == RecordRefusals.ChangedByAnother.Rule);
    }

    /// <summary>Over HTTP, as two taps on a button: never an error of the system.</summary>
    [Theory, OnSqlite, OnPostgres(Daily = true)]
    public async Task Open_TwiceOverHttp_AnswersConflictWithACode(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.BookedAsync(kind);
        var zhou = await desk.Desk.SignInAsync(desk.Zhou);
        await desk.WaitAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostAsync(zhou, $"/api/rooms/{desk.Session}/open")));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        foreach (var told in answers.Where(answer => answer.StatusCode != HttpStatusCode.NoContent))
        {
            Assert.Equal(HttpStatusCode.Conflict, told.StatusCode);
            Assert.Equal("TK-003", (await told.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString());
        }
    }

    private static async Task OnceAsync(string rule, params Task<Refusal?>[] both)
    {
        var outcomes = await Task.WhenAll(both);
        Assert.Single(outcomes, outcome => outcome is null);
        Assert.Single(outcomes, outcome => outcome?.Rule == rule);
    }

    private static Task<HttpResponseMessage> PostAsync(Browser browser, string path) =>
        browser.Client.PostAsJsonAsync(new Uri(path, UriKind.Relative), new { });
}
