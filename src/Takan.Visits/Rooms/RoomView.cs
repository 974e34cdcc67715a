using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Law.Teams;
using Takan.Media.Client;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Visits.Records;
using Takan.Visits.Rooms.Media;

namespace Takan.Visits.Rooms;

public sealed record SessionView(string Id, SessionState State, DateTime? OpenedAt, DateTime? ClosedAt);

/// <param name="Decides">False for a trial inspection and guidance: the console advises there and judges nothing.</param>
public sealed record InspectionView(string Id, InspectionState State, int Round, DateTime? AppointmentAt, VisitKind Kind, bool Decides);

/// <param name="Item">Empty: of the place as a whole.</param>
public sealed record AdviceView(string Item, AdviceOutlook Outlook, string Words, int Version);

/// <summary>Labels that everybody who joins sees (HC-20): matter, acceptance time, applicant.</summary>
public sealed record CaseView(string Id, string Number, string Matter, string Entity, string Address, string Contact, DateTime? AcceptedAt);

/// <param name="Since">Since when the person is there, or gone.</param>
/// <param name="ConfirmUntil">At a colleague's console: until when the own factor has to be given again.</param>
/// <param name="AtMyConsole">At the console of whoever reads this.</param>
public sealed record PersonView(
    string Person, string Name, string Role, bool There, DateTime? Since, bool AtConsoleOfColleague, DateTime? ConfirmUntil = null, bool AtMyConsole = false);

/// <param name="SyncedAt">When new bytes of the applicant's picture were last known to be on the disk: the recording light follows this and nothing else.</param>
public sealed record RecordingView(bool Ready, long ElapsedMs, DateTime? SyncedAt, long SyncedBytes, IReadOnlyList<FeedStatus> Feeds, IReadOnlyList<GapStatus> OpenGaps);

/// <summary>What the last device check found, for those who wait on the other side.</summary>
public sealed record DeviceCheckView(
    DateTime At, bool Passed, int Width, int Height, int UploadKilobits, bool PictureEnough, bool UploadEnough, bool CameraAllowed, bool MicrophoneAllowed, bool PlaceKnown, string StillSource)
{
    public static DeviceCheckView? Of(DeviceCheck? check, Numbers numbers) => check is null ? null : new(
        check.At, check.Passed, check.Width, check.Height, check.UploadKilobits,
        (long)check.Width * check.Height >= numbers.MinimumStillPixels, check.UploadKilobits >= numbers.MinimumUploadKilobits, check.CameraAllowed, check.MicrophoneAllowed, check.Latitude is not null, check.StillSource);
}

public sealed record StillView(Guid Id, StillSource? Source, int Width, int Height, DateTime? TakenAt, string? Failure);

public sealed record MomentView(Guid Id, long AtMs);

public sealed record ItemView(
    string Number, string Title, ItemKind Kind, string Criterion, string Source, IReadOnlyList<Law.Profiles.EvidenceKind> Evidence, string HowToShow,
    Verdict Verdict, string Note, string Remedy, string TypicalFailure, string ProposedRemedy, int Version, IReadOnlyList<StillView> Stills, IReadOnlyList<MomentView> Moments);

public sealed record ObjectionView(string Rule, string Words, string English)
{
    public static IReadOnlyList<ObjectionView> Of(IEnumerable<Refusal> refusals) =>
        [.. refusals.Select(refusal => new ObjectionView(refusal.Rule, refusal.Words, refusal.English))];
}

/// <summary>The room as one person sees it. Console and phone draw themselves from this and follow the inspection's stream.</summary>
public sealed record RoomView(
    DateTime Now, string Me, SessionView Session, InspectionView Inspection, CaseView Case,
    IReadOnlyList<PersonView> People, RecordingView? Recording, IReadOnlyList<ItemView> Items,
    IReadOnlyList<ObjectionView> OpenObjections, IReadOnlyList<ObjectionView> CloseObjections,
    DeviceCheckView? Device, PhoneConditionView? Phone, IReadOnlyList<AdviceView> Advice);

/// <summary>Reads a room for a page.</summary>
public sealed class RoomViews(TakanDb db, MediaNodes nodes, CurrentActor current, PhoneConditions conditions)
{
    public async Task<RoomView> OfAsync(RoomSituation room, CancellationToken cancellationToken) => new(
        room.Now,
        current.Actor is ApplicantActor ? TakeOver.Applicant : current.Required.Pseudonym,
        new(room.Session.Id.ToString(), room.Session.State, room.Session.OpenedAt, room.Session.ClosedAt),
        new(room.Inspection.Id.ToString(), room.Inspection.State, room.Inspection.Round, room.Inspection.AppointmentAt, room.Inspection.Kind, room.Inspection.Kind.Decides()),
        new(room.Case.Id.ToString(), room.Case.Number, room.Profile.Matter.Name, room.Case.EntityName, room.Case.Address, room.Case.ContactName, room.Case.AcceptedAt),
        await PeopleAsync(room, cancellationToken),
        await RecordingAsync(room.Session, cancellationToken),
        await ItemsAsync(room, cancellationToken),
        ObjectionView.Of(OpenRoom.Objections(room)),
        ObjectionView.Of(CloseRoom.Objections(room)),
        DeviceCheckView.Of(room.LastCheck, room.Numbers),
        conditions.Of(room.Session.Id),
        await AdviceAsync(room, cancellationToken));

    private async Task<IReadOnlyList<AdviceView>> AdviceAsync(RoomSituation room, CancellationToken cancellationToken) => room.Inspection.Kind.Decides() ? [] :
        [.. (await db.Set<ItemAdvice>().AsNoTracking().Where(row => row.InspectionId == room.Inspection.Id).ToListAsync(cancellationToken)).Select(row => new AdviceView(row.Item, row.Outlook, row.Words, row.Version))];

    private async Task<IReadOnlyList<PersonView>> PeopleAsync(RoomSituation room, CancellationToken cancellationToken)
    {
        var team = room.Team;
        var staff = await db.Set<StaffAccount>().AsNoTracking().Where(account => team.Contains(account.Id))
            .Select(account => new { account.Id, account.Pseudonym, account.DisplayName }).ToListAsync(cancellationToken);
        var me = (current.Actor as StaffActor)?.Id;
        var inspectors = staff.Select(person =>
        {
            var presence = room.Presences.SingleOrDefault(row => row.StaffId == person.Id);
            var there = presence?.IsThere(room.Now) ?? false;
            return new PersonView(person.Pseudonym, person.DisplayName, "inspector", there, there ? presence?.Since : presence?.LastSeen, presence?.AtConsoleOf is not null,
                presence?.ConfirmUntil, presence?.AtConsoleOf is { } host && host == me);
        });
        var waits = room.Session.State is SessionState.Waiting or SessionState.Open or SessionState.Live;
        var others = await WatchersAsync(room, cancellationToken);
        return [.. inspectors, .. others, new PersonView(TakeOver.Applicant, room.Case.ContactName, "applicant", waits, null, false)];
    }

    /// <summary>
    /// Who takes part without inspecting. An observer who is not announced is shown to inspectors once in the room, and to the applicant not at all (DL-31).
    /// </summary>
    private async Task<IReadOnlyList<PersonView>> WatchersAsync(RoomSituation room, CancellationToken cancellationToken)
    {
        var there = await db.Set<Attendance>().AsNoTracking().Where(row => row.SessionId == room.Session.Id).ToListAsync(cancellationToken);
        var announced = await (
            from watcher in db.WatchersOf(room.Inspection.Id)
            where watcher.Announced
            join account in db.Set<StaffAccount>() on watcher.StaffId equals account.Id
            select new { account.Pseudonym, account.DisplayName, watcher.Kind }).ToListAsync(cancellationToken);
        return
        [
            .. there.Where(row => row.Announced || (row.IsThere && current.Actor is StaffActor))
                .Select(row => new PersonView(row.Person, row.Name, RoleOf(row.Kind), row.IsThere, row.LeftAt ?? row.EnteredAt, false)),
            .. announced.Where(one => !there.Exists(row => row.Person == one.Pseudonym)).Select(one => new PersonView(one.Pseudonym, one.DisplayName, RoleOf(one.Kind), false, null, false)),
        ];
    }

    private static string RoleOf(WatcherKind kind) => kind switch { WatcherKind.Observer => "observer", WatcherKind.Business => "business", _ => "expert" };

    private async Task<RecordingView?> RecordingAsync(Session session, CancellationToken cancellationToken)
    {
        if (session is not { MediaNode: { } node, MediaRoom: { } room }) return null;
        var answer = await nodes[node].Status(room, cancellationToken);
        if (!answer.IsAllowed(out var status, out _)) return new(Ready: false, 0, null, 0, [], []);
        var written = RecordingLight.PictureNowWritten(status);
        return new(status.Ready, status.ElapsedMs, written?.SyncedAt, written?.SyncedBytes ?? 0, status.Feeds, status.OpenGaps);
    }

    private async Task<IReadOnlyList<ItemView>> ItemsAsync(RoomSituation room, CancellationToken cancellationToken)
    {
        var id = room.Inspection.Id;
        var judged = await db.Set<ItemJudgement>().AsNoTracking().Where(row => row.InspectionId == id).ToDictionaryAsync(row => row.Item, cancellationToken);
        var stills = (await db.Set<Still>().AsNoTracking().Where(row => row.InspectionId == id).OrderBy(row => row.AskedAt).ToListAsync(cancellationToken)).ToLookup(row => row.Item);
        var moments = (await db.Set<Moment>().AsNoTracking().Where(row => row.InspectionId == id).OrderBy(row => row.AtMs).ToListAsync(cancellationToken)).ToLookup(row => row.Item);
        return [.. room.Profile.Items.Where(item => room.Inspection.Scope.Contains(item.Number)).Select(item =>
            View(item, judged.GetValueOrDefault(item.Number), stills[item.Number], moments[item.Number]))];
    }

    private static ItemView View(CheckItem item, ItemJudgement? judged, IEnumerable<Still> stills, IEnumerable<Moment> moments) => new(
        item.Number, item.Title, item.Kind, item.Criterion, string.Join("；", item.Sources.Select(LegalSourceText.Of)), item.Evidence, item.HowToShow,
        judged?.Verdict ?? Verdict.Open, judged?.Note ?? "", judged?.Remedy ?? "", item.TypicalFailure, item.Remedy, judged?.Version ?? 0,
        [.. stills.Select(still => new StillView(still.Id, still.Source, still.Width, still.Height, still.TakenAt, still.Failure))],
        [.. moments.Select(moment => new MomentView(moment.Id, moment.AtMs))]);
}
