using Microsoft.EntityFrameworkCore;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <summary>Everything that the rules of record, opinion and result ask about, read once in the act.</summary>
public sealed record RecordSituation(
    RoomSituation Room, IReadOnlyList<ItemJudgement> Judgements, IReadOnlyList<Still> Stills, IReadOnlyList<Moment> Moments,
    IReadOnlyList<Opinion> Opinions, IReadOnlyList<Attestation> Attestations, Closing? Closing, long RecordedBytes, long GrowingParts)
{
    /// <summary>What experts and those whom the business section sent said of items.</summary>
    public IReadOnlyList<ItemRemark> Remarks { get; init; } = [];

    /// <summary>What was advised in a trial inspection or guidance; none in an inspection that judges.</summary>
    public IReadOnlyList<ItemAdvice> Advice { get; init; } = [];

    /// <summary>Items of this inspection as judged so far.</summary>
    public IReadOnlyList<ItemFacts> Items => [.. Room.Profile.Items.Where(item => Room.Inspection.Scope.Contains(item.Number)).Select(item =>
    {
        var judged = Judgements.SingleOrDefault(row => row.Item == item.Number);
        return new ItemFacts(item.Number, item.Kind, judged?.Verdict ?? Verdict.Open, judged?.Note ?? "",
            Stills.Count(still => still.Item == item.Number && still.OriginalId is not null),
            Moments.Count(moment => moment.Item == item.Number), judged?.Remedy ?? "");
    })];

    public DueDate RectificationDueByRule =>
        Room.Profile.Calendar.AddWorkingDays(ChinaTime.Day(Room.Now), Room.Numbers.RectificationWorkingDays);

    /// <summary>Facts for the inspection's table; what only one command needs is added by its handler.</summary>
    public InspectionFacts Facts => new()
    {
        Means = Room.Inspection.Means,
        Kind = Room.Inspection.Kind,
        AdviceLines = Advice.Count,
        ItemsWithoutAdvice = [.. Items.Where(item => item.Counts && Advice.All(row => row.Item != item.Number)).Select(item => item.Number)],
        Team = Room.Team,
        Present = Room.Present,
        ResponsibleOfficer = Room.Case.ResponsibleOfficer,
        Joint = Room.Joint,
        TeamExceptionCitation = Room.Profile.Matter.TeamExceptionCitation,
        Now = Room.Now,
        Items = Items,
        // A part that still grows counts as one byte: that something is being recorded is what the rule asks.
        RecordedBytes = RecordedBytes + GrowingParts,
        RecordingRuns = Room.Session.State.IsLive(),
        SignedBy = [.. Opinions.Select(opinion => opinion.StaffId)],
        OpinionDigests = [.. Opinions.Select(opinion => opinion.RecordDigest)],
        RecordDigest = InspectionRecord.DigestOf(this),
        RoomIsOpen = Room.Session.State.IsFaceToFace(),
        ApplicantUnreachable = Closing?.Kind == ClosingKind.Unreachable,
        RectificationDueByRule = RectificationDueByRule.Day,
    };
}

public sealed class RecordSituations(TakanDb db, RoomSituations rooms)
{
    /// <summary>Of the inspections of a case whose result was told, in their order.</summary>
    public async Task<IReadOnlyList<RecordSituation>> ToldOfAsync(CaseId id, CancellationToken cancellationToken)
    {
        var told = new List<RecordSituation>();
        foreach (var inspection in await db.ToldInspectionsAsync(id, cancellationToken))
            if (await FindAsync(inspection, cancellationToken) is { } record) told.Add(record);
        return told;
    }

    /// <summary>Null where the inspection has no session yet.</summary>
    public async Task<RecordSituation?> FindAsync(InspectionId id, CancellationToken cancellationToken)
    {
        var session = await db.Set<Session>().Where(row => row.InspectionId == id)
            .OrderByDescending(row => row.PreparedAt).Select(row => (SessionId?)row.Id).FirstOrDefaultAsync(cancellationToken);
        if (session is null || await rooms.FindAsync(session.Value, cancellationToken) is not { } room) return null;

        var sessions = db.Set<Session>().Where(row => row.InspectionId == id).Select(row => row.Id);
        // What counts is the place, not the inspectors' own cameras, and not what nobody can read any more.
        var parts = db.Set<RoomPart>().Where(part => sessions.Contains(part.SessionId)
            && part.Person == TakeOver.Applicant && part.Track == "video" && part.EndReason != RoomPart.Lost);
        return new(room,
            await db.Set<ItemJudgement>().Where(row => row.InspectionId == id).ToListAsync(cancellationToken),
            await db.Set<Still>().Where(row => row.InspectionId == id).OrderBy(row => row.AskedAt).ToListAsync(cancellationToken),
            await db.Set<Moment>().Where(row => row.InspectionId == id).OrderBy(row => row.AtMs).ToListAsync(cancellationToken),
            await db.Set<Opinion>().Where(row => row.InspectionId == id).OrderBy(row => row.SignedAt).ToListAsync(cancellationToken),
            await db.Set<Attestation>().Where(row => row.InspectionId == id).ToListAsync(cancellationToken),
            await db.Set<Closing>().SingleOrDefaultAsync(row => row.InspectionId == id, cancellationToken),
            await parts.SumAsync(part => part.Bytes, cancellationToken),
            await parts.CountAsync(part => part.EndMs == null, cancellationToken))
        {
            Advice = await db.Set<ItemAdvice>().Where(row => row.InspectionId == id).OrderBy(row => row.At).ToListAsync(cancellationToken),
            Remarks = await db.Set<ItemRemark>().Where(row => row.InspectionId == id).OrderBy(row => row.At).ToListAsync(cancellationToken),
        };
    }
}
