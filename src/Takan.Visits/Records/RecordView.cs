using Microsoft.EntityFrameworkCore;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <param name="IsMine">Signed by whoever reads this; the name alone does not tell.</param>
public sealed record OpinionView(string Name, DateTime SignedAt, string Words, bool AtConsoleOfColleague, bool IsMine);

public sealed record AttestationView(string Name, ClosingKind Kind, DateTime At);

public sealed record ClosingView(ClosingKind Kind, DateTime At, string? Reason);

public sealed record ToldResultView(
    ResultKind Kind, DateTime ToldAt, DateOnly? RectificationDue, bool DueIsProvisional, string? Reasons, string? Statement, DateTime? SeenAt);

/// <summary>The record as it stands: digest to sign, who has signed, and what stands against each next step (shown beside its button).</summary>
public sealed record RecordView(
    string Digest, InspectionState State, DateOnly RectificationDueByRule,
    IReadOnlyList<OpinionView> Opinions, IReadOnlyList<AttestationView> Attestations, ClosingView? Closing, ToldResultView? Result,
    IReadOnlyDictionary<string, IReadOnlyList<ObjectionView>> Objections);

public sealed class RecordViews(TakanDb db, CurrentActor current)
{
    public async Task<RecordView> OfAsync(RecordSituation record, CancellationToken cancellationToken)
    {
        var id = record.Room.Inspection.Id;
        var team = record.Room.Team;
        var names = await db.Set<StaffAccount>().AsNoTracking().Where(staff => team.Contains(staff.Id)).ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        var told = await db.Set<ToldResult>().AsNoTracking().SingleOrDefaultAsync(row => row.InspectionId == id, cancellationToken);
        return new(
            InspectionRecord.DigestOf(record), record.Room.Inspection.State, record.RectificationDueByRule.Day,
            [.. record.Opinions.Select(row => new OpinionView(Named(record, row.StaffId, names), row.SignedAt, row.Words, row.AtConsoleOfColleague, current.Actor is StaffActor me && me.Id == row.StaffId))],
            [.. record.Attestations.Select(row => new AttestationView(Named(record, row.StaffId, names), row.Kind, row.At))],
            record.Closing is { } closing ? new(closing.Kind, closing.At, closing.Reason) : null,
            told is null ? null : new(told.Kind, told.ToldAt, told.RectificationDue, told.DueIsProvisional, told.Reasons, told.Statement, told.SeenAt),
            ObjectionsTo(record));
    }

    private static Dictionary<string, IReadOnlyList<ObjectionView>> ObjectionsTo(RecordSituation record) => new()
    {
        ["complete"] = Against(record, InspectionCommand.CompleteJudgement, record.Facts),
        ["advise"] = Against(record, InspectionCommand.CompleteAdvice, record.Facts),
        ["sign"] = Against(record, InspectionCommand.SignOpinion, record.Facts with { Signer = NextSigner(record), SignedDigest = record.Facts.RecordDigest }),
        ["countersign"] = Against(record, InspectionCommand.Countersign, record.Facts with { SignedDigest = record.Facts.RecordDigest }),
        ["tellPassed"] = ObjectionView.Of(TellResult.Objections(record, ResultKind.Passed)),
        ["tellRectification"] = ObjectionView.Of(TellResult.Objections(record, ResultKind.Rectification)),
        ["tellNotMet"] = ObjectionView.Of(TellResult.Objections(record, ResultKind.NotMet)),
        ["close"] = ObjectionView.Of(CloseRoom.Objections(record.Room)),
    };

    private static string Named(RecordSituation record, Guid person, Dictionary<Guid, string> names)
    {
        var name = names.GetValueOrDefault(person, "");
        return record.Room.Joint?.Named(person, name) ?? name;
    }

    /// <summary>Of a joint visit the unit whose part it is signs first.</summary>
    private static Guid? NextSigner(RecordSituation record) =>
        record.Room.Team.Where(member => record.Opinions.All(opinion => opinion.StaffId != member))
            .OrderByDescending(member => record.Room.Joint?.IsOfThePart(member)).Select(member => (Guid?)member).FirstOrDefault();

    private static IReadOnlyList<ObjectionView> Against(RecordSituation record, InspectionCommand command, InspectionFacts facts) =>
        ObjectionView.Of(InspectionProcess.Table.Objections(record.Room.Inspection.State, command, record.Room.Numbers, facts));
}
