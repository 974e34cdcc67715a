using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Intake;

/// <summary>What the database lets only one of two acts write is told to the other as a refusal, and nothing of it is written.</summary>
public sealed class OverrunTests
{
    private static readonly Guid Key = Guid.CreateVersion7();

    [Theory, OnSqlite, OnPostgres]
    public async Task CaseAct_ThatAnotherOverran_IsRefused_AndWritesNothing(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.RegisterAsync();
        await TakeAsync(desk);
        await using var scope = ScopeOf(desk);

        await using (var act = Desk.Allowed(await scope.ServiceProvider.GetRequiredService<CaseActs>().BeginAsync(new(id), default)))
        {
            act.Case.Reason = "不应写下";
            scope.ServiceProvider.GetRequiredService<TakanDb>().Add(Row(desk));
            Assert.Equal(IntakeRefusals.ChangedByAnother.Rule, Desk.Refused(await act.CommitAsync(default)));
        }

        Assert.Null((await desk.CaseAsync(id)).Reason);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task InspectionAct_ThatAnotherOverran_IsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.ReadyAsync(desk.Zhou, desk.He);
        await TakeAsync(desk);
        await using var scope = ScopeOf(desk);

        await using var act = Desk.Allowed(await scope.ServiceProvider.GetRequiredService<InspectionActs>().BeginAsync(new(id), default));
        scope.ServiceProvider.GetRequiredService<TakanDb>().Add(Row(desk));

        Assert.Equal(SchedulingRefusals.ChangedByAnother.Rule, Desk.Refused(await act.CommitAsync(default)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Overrun_LeavesALine_ThatNamesTheConstraintAndNothingOfTheRow(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await TakeAsync(desk);
        var log = new Heard();

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => TakeAsync(desk));
        Overrun.Tell(log, failure);

        Assert.Contains("submissions", Assert.Single(log.Lines), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Key.ToString(), log.Lines[0], StringComparison.OrdinalIgnoreCase);
    }

    private sealed class Heard : ILogger<Overrun>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }

    private static AsyncServiceScope ScopeOf(Desk desk)
    {
        var scope = desk.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = desk.Zhou;
        return scope;
    }

    /// <summary>Another act has written the one row that there may be.</summary>
    private static Task<int> TakeAsync(Desk desk) => desk.App.WithDatabaseAsync(db =>
    {
        db.Add(Row(desk));
        return db.SaveChangesAsync();
    });

    private static Submission Row(Desk desk) => new() { Actor = "test", Key = Key, Result = "done", At = desk.App.Clock.GetUtcNow().UtcDateTime };
}
