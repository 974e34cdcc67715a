using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Declarations;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Log;
using Takan.Platform.Web;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Intake;

public sealed class AcceptanceTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-27")]
    public async Task Accept_WithMaterialsComplete_StampsTheTimeAndTellsTheLog(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.RegisterAsync();

        Desk.Allowed(await desk.AsAsync<AcceptCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(id, 0), true, NoOccasion: true), default)));

        var row = await desk.CaseAsync(id);
        Assert.Equal(CaseState.Accepted, row.State);
        Assert.Equal(desk.App.Clock.GetUtcNow().UtcDateTime, row.AcceptedAt);
        Assert.Equal("环审踏〔2026〕0001", row.Number);
        var lines = await desk.AsAsync<LogReader, IReadOnlyList<LogLine>>(desk.Clerk, log => log.ReadAsync(LogStream.Of(id), Audience.Applicant, 0, default));
        Assert.Equal(["case-registered", "case-accepted"], lines.Select(line => line.Kind));
    }

    [Theory, OnSqlite]
    public async Task Register_AnAddressThatNobodyFinds_IsRefusedAtItsField(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);

        var (done, errors, _) = await desk.AsAsync<RegisterCase, RegisterCaseAnswer>(
            desk.Clerk, handler => handler.HandleAsync(desk.Clerk, new(Desk.Form() with { Address = "本地" }, null), default));

        Assert.Null(done);
        Assert.Equal("TK-INT-13", errors.All[nameof(CaseForm.Address)].Rule);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-27", Refused = true)]
    public async Task Accept_WithMaterialsIncomplete_IsRefusedAndNothingChanges(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.RegisterAsync();

        Assert.Equal("HC-27", Desk.Refused(await desk.AsAsync<AcceptCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(id), false), default))));

        var row = await desk.CaseAsync(id);
        Assert.Equal((CaseState.Registered, null), (row.State, row.AcceptedAt));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-80", Refused = true)]
    public async Task Accept_BeforeAnybodySaidWhetherItIsASetUpOrAChange_IsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.RegisterAsync();
        Task<Outcome<Case>> AcceptAsync() => desk.AsAsync<AcceptCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(id), true), default));

        Assert.Equal("HC-80", Desk.Refused(await AcceptAsync()));
        Assert.Equal(CaseState.Registered, (await desk.CaseAsync(id)).State);

        Desk.Allowed(await desk.StateAsync(id, RegistrationOccasion.SetUp));
        Desk.Allowed(await AcceptAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Accept_SentTwiceWithOneKey_ActsOnce(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.RegisterAsync();
        var input = new AcceptCaseInput(new(id, 0, Guid.CreateVersion7()), true, NoOccasion: true);

        var both = await Task.WhenAll(
            desk.AsAsync<AcceptCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(input, default)),
            desk.AsAsync<AcceptCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(input, default)));

        Assert.All(both, outcome => Desk.Allowed(outcome));
        Assert.Equal(1, (await desk.CaseAsync(id)).Version);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Accept_OfACaseThatAnotherChanged_SaysSo(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.RegisterAsync();
        Desk.Allowed(await desk.AsAsync<ReturnCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(id, 0), ["补租赁合同"]), default)));

        Assert.Equal("TK-INT-01", Desk.Refused(await desk.AsAsync<AcceptCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(id, 0), true, NoOccasion: true), default))));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Register_TwiceWithOneKey_MakesOneCase(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var input = new RegisterCaseInput(Desk.Form(), Guid.CreateVersion7());

        var both = await Task.WhenAll(
            desk.AsAsync<RegisterCase, RegisterCaseAnswer>(desk.Clerk, handler => handler.HandleAsync(desk.Clerk, input, default)),
            desk.AsAsync<RegisterCase, RegisterCaseAnswer>(desk.Clerk, handler => handler.HandleAsync(desk.Clerk, input, default)));

        Assert.Equal(both[0].Case!.Id, both[1].Case!.Id);
        Assert.Equal(1, await desk.App.WithDatabaseAsync(db => db.Set<Case>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Register_ManyAtOnce_NumbersHaveNoGap(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => desk.RegisterAsync($"第 {number} 家有限公司")));

        var numbers = await Task.WhenAll(ids.Select(async id => (await desk.CaseAsync(id)).Number));
        Assert.Equal(Enumerable.Range(1, 8).Select(number => $"环审踏〔2026〕{number:0000}"), numbers.Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite]
    public async Task Register_WithWrongNumbers_NamesEachFieldAndWritesNothing(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var form = Desk.Form() with { CreditCode = "91371002MA3W7K2T4A", ContactId = "370602199001011234", ContactPhone = "06315223344", Scenario = ["new"] };

        var (done, errors, _) = await desk.AsAsync<RegisterCase, RegisterCaseAnswer>(desk.Clerk, handler => handler.HandleAsync(desk.Clerk, new(form, null), default));

        Assert.Null(done);
        Assert.Equal("TK-416", errors.All[nameof(CaseForm.ContactId)].Rule);
        Assert.Equal("TK-423", errors.All[nameof(CaseForm.ContactPhone)].Rule);
        Assert.Equal("TK-405", errors.All[nameof(CaseForm.CreditCode)].Rule);
        Assert.Equal("TK-INT-06", errors.All["Scenario.right-of-use"].Rule);
        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<Case>().CountAsync()));
    }

    [Theory, OnSqlite]
    public async Task Register_KeepsPersonalNumbersOutOfDatabaseAndLog(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.RegisterAsync();

        var row = await desk.CaseAsync(id);
        var bodies = await desk.App.WithDatabaseAsync(db => db.Set<LogBody>().Select(body => body.Json).ToListAsync());
        Assert.All(bodies, body => Assert.DoesNotContain(Desk.IdNumber, body, StringComparison.Ordinal));
        Assert.DoesNotContain("13800000000", System.Text.Encoding.UTF8.GetString(row.ContactPhoneCipher), StringComparison.Ordinal);
        Assert.Equal("13800000000", await desk.AsAsync<PersonalNumbers, string>(desk.Clerk, numbers => Task.FromResult(numbers.OpenPhone(row))));
    }
}
