using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Log;

namespace Takan.Visits.Hall;

/// <summary>Somebody of today's queue is asked to come to a booth, by the running number on the screen.</summary>
public sealed class CallToBooth(Acts acts, BoothSituations booths, HallBoard board)
{
    public async Task<Outcome<Booth>> HandleAsync(StaffActor staff, Guid boothId, CaseId caseId, CancellationToken cancellationToken)
    {
        if (!(await board.QueueAsync(staff.BureauId, cancellationToken)).Any(line => line.Case == caseId)) return HallRefusals.NotInTodaysQueue;
        await using var act = await acts.BeginAfreshAsync(staff, cancellationToken);
        if (!(await booths.FindAsync(staff.BureauId, boothId, caseId, cancellationToken)).IsAllowed(out var found, out var notFound)) return notFound;
        // Pressed twice: the one who was called is called.
        if (found.Booth.State == BoothState.Called && found.Booth.CaseId == caseId) return found.Booth;
        if (found.Move(act, BoothCommand.Call) is { } refusal) return refusal;
        found.Booth.CaseId = caseId;
        await act.CommitAsync(cancellationToken);
        return found.Booth;
    }
}
