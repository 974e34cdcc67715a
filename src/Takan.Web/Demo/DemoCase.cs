using Microsoft.EntityFrameworkCore;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;

namespace Takan.Web.Demo;

/// <summary>One case of the demo, moved on act by act.</summary>
public sealed class DemoCase(DemoStory story, DemoPeople people, CaseId id)
{
    private static readonly byte[] Signature = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public CaseId Id => id;

    public InspectionId InspectionId { get; private set; }

    private StaffActor Clerk => people["zhaoqin"];

    private CaseTarget Target => new(id);

    public static async Task<DemoCase> RegisterAsync(DemoStory story, DemoPeople people, CaseForm form)
    {
        var clerk = people["zhaoqin"];
        var (done, errors, _) = await story.AsAsync<RegisterCase, RegisterCaseAnswer>(clerk, handler => handler.HandleAsync(clerk, new(form, null), default));
        return done is null
            ? throw new InvalidOperationException("The demo form is wrong: " + string.Join(", ", errors.All.Select(error => error.Key + " " + error.Value.Rule)))
            : new(story, people, done.Id);
    }

    public Task ReturnAsync(params string[] corrections) => story.DoAsync<ReturnCase, Case>(Clerk, handler => handler.HandleAsync(new(Target, corrections), default));

    public Task RefuseAsync(string reason) => story.DoAsync<RefuseCase, Case>(Clerk, handler => handler.HandleAsync(new(Target, reason), default));

    public Task WithdrawAsync(string reason) => story.DoAsync<WithdrawCase, Case>(Clerk, handler => handler.HandleAsync(new(Target, reason), default));

    /// <summary>Accepted, and the link given.</summary>
    public async Task AcceptAsync()
    {
        await story.DoAsync<AcceptCase, Case>(Clerk, handler => handler.HandleAsync(new(Target, MaterialsComplete: true, NoOccasion: true), default));
        await story.DoAsync<GiveLink, IssuedCaseLink>(Clerk, handler => handler.HandleAsync(new(Target, SendBySms: true), default));
    }

    public async Task ReadNoticeAsync() => await story.DoAsync<GiveConsents, Case>(await ApplicantAsync(),
        handler => handler.HandleAsync(new(Target, "1", ["recording", "place", "face"]), default));

    public async Task SignAsync()
    {
        var applicant = await ApplicantAsync();
        var head = await story.AsAsync<CaseHeads, CaseHead>(applicant, heads => heads.ReadAsync(id, default));
        var letter = LetterText.Of(head, story.Clock.GetUtcNow().UtcDateTime);
        await story.DoAsync<SignLetter, SignedLetter>(applicant, handler =>
            handler.HandleAsync(new(Target, letter.Digest, [.. letter.Undertakings.Select(one => one.Number)], Signature), default));
    }

    public async Task DeclineRemoteAsync(string reason) => await story.DoAsync<DeclineRemote, Case>(await ApplicantAsync(), handler => handler.HandleAsync(new(Target, reason), default));

    public async Task ToQueueAsync()
    {
        await AcceptAsync();
        await ReadNoticeAsync();
        await SignAsync();
    }

    public async Task TakeAsync(StaffActor officer) =>
        InspectionId = (await story.DoAsync<TakeCase, Inspection>(officer, handler => handler.HandleAsync(officer, new(Target), default))).Id;

    public Task CallAsync(StaffActor caller, bool reached, string note) => story.DoAsync<LogContact, Inspection>(caller,
        handler => handler.HandleAsync(caller, new(new(InspectionId), reached, MatterExplained: reached, note), default));

    public Task TeamAsync(params StaffActor[] team) => story.DoAsync<AssignTeam, Inspection>(team[0],
        handler => handler.HandleAsync(new(new(InspectionId), [.. team.Select(member => member.Id)]), default));

    /// <summary>The first free time, or one that is chosen from those free.</summary>
    public async Task BookAsync(StaffActor officer, Func<IReadOnlyList<DateTime>, DateTime> choose)
    {
        var head = await story.AsAsync<InspectionHeads, InspectionHead>(officer, heads => heads.ReadAsync(InspectionId, default));
        var free = await story.AsAsync<FreeTimes, IReadOnlyList<DateTime>>(officer, times => times.FindAsync(head.Inspection, head.Case.Case, head.Case.Profile, default));
        await story.DoAsync<BookAppointment, Inspection>(officer, handler => handler.HandleAsync(new(new(InspectionId), choose(free)), default));
    }

    public Task SendToVisitAsync(StaffActor officer, string reason) => story.DoAsync<SendToVisit, Case>(officer, handler => handler.HandleAsync(new(Target, reason), default));

    /// <summary>The phone behind the case link.</summary>
    private Task<ApplicantActor> ApplicantAsync() => story.AsAsync<TakanDb, ApplicantActor>(null, async db =>
    {
        var link = await db.Set<CaseLink>().AsNoTracking().SingleAsync(row => row.CaseId == id && row.RevokedAt == null);
        return new(link.Id, id, people.BureauId, link.Pseudonym);
    });
}
