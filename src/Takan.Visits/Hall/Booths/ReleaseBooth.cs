using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Hall;

/// <summary>The booth is free again, by who sat in it or by the desk; the applicant's session at its PC ends with it.</summary>
public sealed class ReleaseBooth(TakanDb db, Acts acts, BoothSituations booths)
{
    public Task<Outcome<Booth>> ByDeskAsync(StaffActor staff, Guid boothId, CancellationToken cancellationToken) =>
        ReleaseAsync(staff, BoothCommand.Release, staff.BureauId, boothId, _ => null, cancellationToken);

    public async Task<Outcome<Booth>> ByApplicantAsync(ApplicantActor applicant, DeviceActor? here, CancellationToken cancellationToken) =>
        here is { PlaceId: { } boothId }
            ? await ReleaseAsync(applicant, BoothCommand.Release, here.BureauId, boothId, booth => booth.DeviceSessionId == applicant.DeviceSessionId ? null : HallRefusals.NotInYourBooth, cancellationToken)
            : HallRefusals.NotABooth;

    /// <param name="seat">The session that ended; whoever has sat down since stays.</param>
    public Task<Outcome<Booth>> ByItselfAsync(Guid bureauId, Guid boothId, Guid seat, CancellationToken cancellationToken) =>
        ReleaseAsync(new SystemActor(), BoothCommand.Lapse, bureauId, boothId, booth => booth.DeviceSessionId == seat ? null : HallRefusals.NotInYourBooth, cancellationToken);

    private async Task<Outcome<Booth>> ReleaseAsync(Actor actor, BoothCommand command, Guid bureauId, Guid boothId, Func<Booth, Refusal?> objection, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAfreshAsync(actor, cancellationToken);
        if (!(await booths.FindAsync(bureauId, boothId, null, cancellationToken)).IsAllowed(out var found, out var notFound)) return notFound;
        if (objection(found.Booth) is { } notTheirs) return notTheirs;
        if (found.Move(act, command) is { } refusal) return refusal;
        if (found.Booth.DeviceSessionId is { } seat) await db.EndSessionAsync(seat, act.Now, cancellationToken);
        (found.Booth.CaseId, found.Booth.DeviceSessionId) = (null, null);
        await act.CommitAsync(cancellationToken);
        return found.Booth;
    }
}
