using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Media.Client;
using Takan.Platform.EvidenceStore;
using Takan.Testing.Databases;
using Takan.Visits.Conclusion;
using Takan.Visits.Custody;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>The record to its end: signed, told, closed, sealed.</summary>
public sealed class RecordTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-01")]
    [Demand("HC-16")]
    [Demand("HC-18")]
    [Demand("HC-30")]
    [Demand("HC-31")]
    [Demand("HC-33")]
    [Demand("HC-34")]
    [Demand("TJ-32")]
    public async Task WholeWay_Passed_IsTold_Closed_Sealed_AndConcluded(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.SignedByBothAsync();
        RoomDesk.Done(await desk.CountersignAsync());
        RoomDesk.Done(await desk.TellAsync(new(ResultKind.Passed)));
        RoomDesk.Done(await desk.CloseAsync());
        Assert.Equal("TK-107", Desk.Refused(await ConcludeAsync(desk)));

        await desk.SealedAsync();

        Desk.Allowed(await ConcludeAsync(desk));
        Assert.Equal(CaseState.Concluded, (await desk.Desk.CaseAsync(desk.Case)).State);
        Assert.Equal(SessionState.Sealed, (await desk.SessionAsync()).State);
        var kinds = await desk.Desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>().Where(row => row.CaseId == desk.Case).Select(row => row.Kind).Distinct().ToListAsync());
        Assert.Superset(new HashSet<EvidenceKind> { EvidenceKind.Still, EvidenceKind.RecordingPart, EvidenceKind.Signature, EvidenceKind.Package }, kinds.ToHashSet());
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-33", Refused = true)]
    [Demand("TJ-32", Refused = true)]
    public async Task Result_BeforeBothSigned_IsRefused_AndNobodySignsTwice(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.JudgeAllAsync();
        RoomDesk.Done(await desk.CompleteAsync());
        Assert.Equal("HC-33", (await desk.TellAsync(new(ResultKind.Passed)))?.Rule);
        RoomDesk.Done(await desk.SignAsync(desk.Zhou));

        Assert.Equal("HC-33", (await desk.CountersignAsync())?.Rule);
        Assert.NotNull(await desk.SignAsync(desk.Zhou));
        Assert.Equal(InspectionState.SignedByOne, (await desk.InspectionAsync()).State);
        Assert.Equal(1, await desk.Desk.App.WithDatabaseAsync(db => db.Set<Opinion>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-33", Refused = true)]
    public async Task Sign_AnotherRecordThanWasRead_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.JudgeAllAsync();
        RoomDesk.Done(await desk.CompleteAsync());

        Assert.Equal("HC-33", (await desk.SignAsync(desk.Zhou, new string('0', 64)))?.Rule);
    }

    /// <summary>The first of two is kept, so it is the first that must say why.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Attest_WithoutAReason_IsRefused_AndNothingIsKept(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.SignedByBothAsync();

        Assert.Equal("TK-102", (await desk.AttestAsync(desk.Zhou, " "))?.Rule);
        Assert.Equal(0, await desk.Desk.App.WithDatabaseAsync(db => db.Set<Attestation>().CountAsync()));

        RoomDesk.Done(await desk.AttestAsync(desk.Zhou, "不愿意签"));
        Assert.Equal(InspectionState.SignedByBoth, (await desk.InspectionAsync()).State);
        Assert.Equal("TK-102", (await desk.AttestAsync(desk.He, ""))?.Rule);
        RoomDesk.Done(await desk.AttestAsync(desk.He, "不愿意签"));
        Assert.Equal(InspectionState.Attested, (await desk.InspectionAsync()).State);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-34", Refused = true)]
    public async Task Passed_WithAFailedItem_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.SignedByBothAsync(Verdict.NotMet);
        RoomDesk.Done(await desk.CountersignAsync());

        Assert.Equal("HC-34", (await desk.TellAsync(new(ResultKind.Passed)))?.Rule);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-35")]
    [Demand("HC-56")]
    public async Task Rectification_IsTold_WithItsItemsAndTenWorkingDays(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.SignedByBothAsync(Verdict.NotMet);
        RoomDesk.Done(await desk.CountersignAsync());
        var today = ChinaTime.Day(desk.Desk.App.Clock.GetUtcNow().UtcDateTime);

        RoomDesk.Done(await desk.TellAsync(new(ResultKind.Rectification)));

        var row = await desk.Desk.CaseAsync(desk.Case);
        Assert.Equal((CaseState.Rectifying, WorkingDayCalendar.Official.AddWorkingDays(today, 10).Day), (row.State, row.RectificationDue));
        Assert.Equal([(await desk.InspectionAsync()).Scope[0]], row.FailedItems);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-35", Refused = true)]
    public async Task Rectification_OfNothing_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.SignedByBothAsync();
        RoomDesk.Done(await desk.CountersignAsync());

        Assert.Equal("HC-35", (await desk.TellAsync(new(ResultKind.Rectification)))?.Rule);
    }

    private static Task<Outcome<Casework.Intake.Case>> ConcludeAsync(RoomDesk desk) =>
        desk.Desk.AsAsync<ConcludeCase, Outcome<Casework.Intake.Case>>(desk.Zhou, handler => handler.HandleAsync(new(desk.Case), default));
}
