using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Casework.Scheduling;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Access.Invitations;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Casework.Experts;

public sealed record InviteExpertInput(InspectionTarget Target, Guid? ExpertId);

/// <summary>What the inviter hands on; it is shown now and never again.</summary>
public sealed record SentInvitation(Guid Id, string Name, string Link, string PhoneTail, DateTime ExpiresAt);

/// <summary>Invites one expert to one inspection (LJ-20): refused where recusal is due. The link ends some hours after the appointment.</summary>
public sealed class InviteExpert(TakanDb db, InspectionActs acts, ExpertInvitations invitations, KeyRing keys, PublicAddress address)
{
    // An inspection may begin late and last long; the next day nobody needs the link.
    private static readonly TimeSpan AfterTheAppointment = TimeSpan.FromHours(6);

    public async Task<Outcome<SentInvitation>> HandleAsync(StaffActor staff, InviteExpertInput input, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        var (inspection, now) = (act.Inspection, act.Act.Now);
        var expert = await db.Set<Expert>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == input.ExpertId && row.BureauId == inspection.BureauId, cancellationToken);
        if (expert is null) return ExpertRefusals.NobodyChosen;
        if (!expert.State.MayBeInvited())
            return new Refusal(ExpertProcess.Table.Rule, ExpertProcess.Table.Standing(expert.State).Chinese, ExpertProcess.Table.Standing(expert.State).English);
        if (Recusal.Objection(expert.Ties, await PartiesAsync(act.Case, cancellationToken)) is { } tied) return tied;
        // Who declared an interest once is not asked a second time.
        if (await db.Set<ExpertInvitation>().AnyAsync(row => row.InspectionId == inspection.Id && row.ExpertId == expert.Id && row.Interest != null, cancellationToken)) return Recusal.Tied;
        var until = inspection.AppointmentAt + TimeSpan.FromMinutes(inspection.AppointmentMinutes) + AfterTheAppointment;
        if (until is not { } expires || expires <= now) return ExpertRefusals.NoAppointment;

        var (invitation, token) = await invitations.AddAsync(
            new(inspection.BureauId, inspection.Id, expert.Id, expert.Name, expert.Phone(keys), staff.Id, expires), now, cancellationToken);
        // The applicant may read who is asked, and may object.
        act.Act.Record(LogStream.Of(inspection.Id), "expert-invited", Audience.Applicant, new JsonObject
        {
            ["expert"] = expert.Name,
            ["employer"] = expert.Employer,
            ["person"] = invitation.Pseudonym,
        });
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late)
            ? new SentInvitation(invitation.Id, expert.Name, address.Of("/e/" + token), invitation.PhoneTail, expires)
            : late;
    }

    /// <summary>The applicant, and what the bureau has filed under that code or a name that reads the same.</summary>
    private async Task<IReadOnlyCollection<LegalBody>> PartiesAsync(Case @case, CancellationToken cancellationToken)
    {
        var filed = await db.EntitiesLikeAsync(@case.BureauId, @case.EntityName, @case.CreditCode, cancellationToken);
        return [new(@case.EntityName, @case.CreditCode), .. filed.Select(entity => new LegalBody(entity.Title, entity.Subject))];
    }
}
