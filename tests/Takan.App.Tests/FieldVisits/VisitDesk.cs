using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Closures;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Registry;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Log;
using Takan.Testing.Databases;
using Takan.Visits.Conclusion;
using Takan.Visits.FieldVisits;
using Takan.Visits.Rectification;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.FieldVisits;

/// <summary>A bureau whose applicant declined video: what inspectors and applicant do at the place, through the real handlers. There is no media agent.</summary>
public sealed class VisitDesk : IAsyncDisposable
{
    private VisitDesk(Desk desk) => (Desk, Officer, Second) = (desk, desk.Zhou, desk.He);

    /// <summary>One part of a visit of several units, whose officer does what is done with it.</summary>
    public VisitDesk(Desk desk, CaseId id, InspectionId inspection, StaffActor officer, StaffActor second)
        : this(desk) => (Case, Inspection, Officer, Second) = (id, inspection, officer, second);

    public Desk Desk { get; }

    public CaseId Case { get; private set; }

    public InspectionId Inspection { get; private set; }

    public StaffActor Zhou => Desk.Zhou;

    public StaffActor He => Desk.He;

    /// <summary>Who looks, writes and tells, and who signs after.</summary>
    public StaffActor Officer { get; }

    public StaffActor Second { get; }

    public static async Task<VisitDesk> DeclinedAsync(DatabaseKind kind, string profile = "huancui")
    {
        var desk = new VisitDesk(await Desk.OpenAsync(kind, profile: profile));
        if (profile == "taojiang") await desk.Desk.FileEverybodyAsync();
        desk.Case = await desk.Desk.AcceptAsync();
        Desk.Allowed(await desk.Desk.DeclineAsync(desk.Case));
        return desk;
    }

    /// <summary>Agreed for tomorrow, and tomorrow it is.</summary>
    public static async Task<VisitDesk> ArrangedAsync(DatabaseKind kind, string profile = "huancui")
    {
        var desk = await DeclinedAsync(kind, profile);
        await desk.ComeToTheDayAsync();
        return desk;
    }

    public static async Task<VisitDesk> AtThePlaceAsync(DatabaseKind kind)
    {
        var desk = await ArrangedAsync(kind);
        await desk.BeginTogetherAsync();
        return desk;
    }

    public Task<Outcome<Case>> ArrangeAsync(DateTime at, params StaffActor[] people) => Desk.AsAsync<AgreeVisit, Outcome<Case>>(
        Zhou, handler => handler.HandleAsync(new(new(Case), at, new([.. (people is [] ? [Zhou, He] : people).Select(one => one.Id)])), default));

    public async Task ComeToTheDayAsync()
    {
        var at = Desk.Tomorrow();
        Desk.Allowed(await ArrangeAsync(at));
        Inspection = await Desk.App.WithDatabaseAsync(db => db.InspectionsOf(Case).OrderByDescending(row => row.Round).Select(row => row.Id).FirstAsync());
        Desk.App.Clock.AdvanceTo(new DateTimeOffset(at));
    }

    public Task<Refusal?> ComeAsync(StaffActor who) => Desk.AsAsync<ConfirmArrival, Refusal?>(who, handler => handler.HandleAsync(Inspection, null, null, default));

    public Task<Refusal?> BeginAsync() => Desk.AsAsync<BeginVisit, Refusal?>(Officer, handler => handler.HandleAsync(Inspection, default));

    public async Task BeginTogetherAsync()
    {
        RoomDesk.Done(await ComeAsync(Zhou));
        RoomDesk.Done(await ComeAsync(He));
        RoomDesk.Done(await BeginAsync());
    }

    /// <param name="picture">Of its own for each item: another one is another photo.</param>
    public async Task<Refusal?> PhotoAsync(string item, byte[]? picture = null)
    {
        using var content = new MemoryStream(picture ?? Applicants.Signature);
        return await Desk.AsAsync<TakePhoto, Refusal?>(Officer, handler => handler.HandleAsync(Inspection, item, content, default));
    }

    public Task<Outcome<int>> JudgeAsync(string item, Verdict verdict, int version = 0) =>
        Desk.AsAsync<JudgeItem, Outcome<int>>(Officer, handler => handler.HandleAsync(Inspection, item,
            new() { Verdict = verdict, Note = verdict == Verdict.NotMet ? "没有隔断" : "", Remedy = verdict == Verdict.NotMet ? "做好隔断" : "", Version = version }, default));

    public Task<Refusal?> CompleteAsync() => Desk.AsAsync<CompleteJudgement, Refusal?>(Officer, handler => handler.HandleAsync(Inspection, default));

    /// <summary>Every item met but for the first, if so said; a photo of the first.</summary>
    public async Task JudgeAllAsync(Verdict first = Verdict.Met)
    {
        var items = (await InspectionAsync()).Scope;
        RoomDesk.Done(await PhotoAsync(items[0]));
        foreach (var item in items) Desk.Allowed(await JudgeAsync(item, item == items[0] ? first : Verdict.Met));
    }

    public async Task<Refusal?> SignAsync(StaffActor signer, string? digest = null)
    {
        var code = await CodeAsync(signer);
        digest ??= await DigestAsync();
        return await Desk.AsAsync<SignOpinion, Refusal?>(signer, handler => handler.HandleAsync(Inspection, new(digest, "情况属实", code), default));
    }

    public async Task<string> CodeAsync(StaffActor staff)
    {
        Desk.App.Clock.Advance(TimeSpan.FromSeconds(31));
        await using var scope = Desk.App.Services.CreateAsyncScope();
        var account = await Desk.App.WithDatabaseAsync(db => db.Set<StaffAccount>().AsNoTracking().SingleAsync(row => row.Id == staff.Id));
        return Totp.CodeAt(scope.ServiceProvider.GetRequiredService<StaffSecrets>().Factor(account), Totp.StepAt(Desk.App.Clock.GetUtcNow().UtcDateTime));
    }

    public Task<string> DigestAsync() => Desk.AsAsync<RecordSituations, string>(Officer, async records => InspectionRecord.DigestOf((await records.FindAsync(Inspection, default))!));

    public async Task<Refusal?> CountersignAsync()
    {
        using var signature = new MemoryStream(Applicants.Signature);
        var digest = await DigestAsync();
        return await Desk.AsAsync<CountersignRecord, Refusal?>(Applicants.Of(Desk, Case), handler => handler.HandleAsync(Inspection, digest, signature, default));
    }

    public Task<Refusal?> TellAsync(ResultKind kind) => Desk.AsAsync<TellResult, Refusal?>(Officer, handler => handler.HandleAsync(Inspection, new(kind), default));

    public Task<Refusal?> LeaveAsync() => Desk.AsAsync<LeavePlace, Refusal?>(Officer, handler => handler.HandleAsync(Inspection, default));

    public async Task SignedByBothAsync(Verdict first = Verdict.Met)
    {
        await JudgeAllAsync(first);
        RoomDesk.Done(await CompleteAsync());
        RoomDesk.Done(await SignAsync(Officer));
        RoomDesk.Done(await SignAsync(Second));
    }

    /// <summary>From the signatures to the end of the visit.</summary>
    public async Task ToldAsync(ResultKind kind)
    {
        RoomDesk.Done(await CountersignAsync());
        RoomDesk.Done(await TellAsync(kind));
        RoomDesk.Done(await LeaveAsync());
    }

    public Task SealedAsync() => Patience.UntilAsync("sealed", async () =>
    {
        Desk.App.Clock.Advance(TimeSpan.FromSeconds(5));
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        return (await InspectionAsync()).State == InspectionState.Sealed;
    });

    public Task<Outcome<Case>> ConcludeAsync() => Desk.AsAsync<ConcludeCase, Outcome<Case>>(Officer, handler => handler.HandleAsync(new(Case), default));

    public Task<Refusal?> ApplyAsync(string item) =>
        Desk.AsAsync<ApplyForReinspection, Refusal?>(Applicants.Of(Desk, Case), handler => handler.HandleAsync(new(Case), [new(item, "隔断做好了", null)], default));

    public Task<Inspection> InspectionAsync() => Desk.App.WithDatabaseAsync(db => db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == Inspection));

    public Task<List<string>> KindsAsync() => Desk.App.WithDatabaseAsync(db =>
    {
        var stream = LogStream.Of(Inspection).Name;
        return db.Set<LogEntry>().Where(entry => entry.Stream == stream).OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync();
    });

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
