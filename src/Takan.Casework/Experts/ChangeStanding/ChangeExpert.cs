using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Invitations;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Experts;

/// <param name="Command">Suspend or resume.</param>
public sealed record ChangeExpertInput(Guid ExpertId, ExpertCommand Command, string? Reason, int? Version, Guid? Once);

/// <summary>Takes an expert out for now, or in again, each with its reason. Whoever is suspended loses the invitations that stand.</summary>
public sealed class ChangeExpert(TakanDb db, Acts acts, Profiles profiles, Submissions submissions)
{
    public async Task<Outcome<Expert>> HandleAsync(StaffActor staff, ChangeExpertInput input, CancellationToken cancellationToken)
    {
        var reason = (input.Reason ?? "").Trim();
        if (reason.Length > Expert.TextLength) return FormRefusals.TooLong(Expert.TextLength);
        var (_, profile) = await profiles.CurrentAsync(staff.BureauId, cancellationToken);
        await using var act = await acts.BeginAsync(staff, cancellationToken);
        await db.LockBureauAsync(staff.BureauId, cancellationToken);
        var expert = await db.Set<Expert>().SingleAsync(row => row.Id == input.ExpertId, cancellationToken);
        if (await submissions.EarlierResultAsync(act, input.Once, expert.Id.ToString(), cancellationToken) is not null) return expert;
        if (input.Version is { } seen && seen != expert.Version) return ExpertRefusals.ChangedByAnother;

        var facts = new ExpertFacts { Fields = expert.Fields, Employer = expert.Employer, Reason = reason };
        if (!ExpertProcess.Decide(expert.State, input.Command, profile.Bureau.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        expert.Apply(transition, act.Now);
        expert.Reason = reason;
        if (!expert.State.MayBeInvited())
            foreach (var standing in await db.Set<ExpertInvitation>().Where(row => row.ExpertId == expert.Id && row.RevokedAt == null).ToListAsync(cancellationToken))
                standing.RevokedAt = act.Now;
        act.Record(LogStream.OfUnit(staff.BureauId), EventKind.Of(transition.Events[0]), Audience.Staff, new JsonObject { ["expert"] = expert.Name, ["reason"] = reason });
        await act.CommitAsync(cancellationToken);
        return expert;
    }
}
