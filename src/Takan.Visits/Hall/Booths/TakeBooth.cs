using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Hall;

/// <summary>The applicant sits down: from here on the booth is kept for this one case, at this PC.</summary>
public sealed class TakeBooth(TakanDb db, Acts acts, BoothSituations booths)
{
    /// <param name="here">The paired PC that the request comes from; null for a phone of one's own.</param>
    public async Task<Outcome<Booth>> HandleAsync(ApplicantActor applicant, DeviceActor? here, CancellationToken cancellationToken)
    {
        if (here is not { PlaceId: { } boothId } || here.BureauId != applicant.BureauId) return HallRefusals.NotABooth;
        await using var act = await acts.BeginAfreshAsync(applicant, cancellationToken);
        if (!(await booths.FindAsync(here.BureauId, boothId, applicant.CaseId, cancellationToken)).IsAllowed(out var found, out var notFound)) return notFound;
        if (found.Booth.State == BoothState.InSession && found.Booth.DeviceSessionId == applicant.DeviceSessionId) return found.Booth;
        if (found.Move(act, BoothCommand.Take) is { } refusal) return refusal;
        // Who signs in once more sits there once.
        if (found.Booth.DeviceSessionId is { } before) await db.EndSessionAsync(before, act.Now, cancellationToken);
        (found.Booth.CaseId, found.Booth.DeviceSessionId) = (applicant.CaseId, applicant.DeviceSessionId);
        await act.CommitAsync(cancellationToken);
        return found.Booth;
    }
}
