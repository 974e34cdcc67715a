using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Hall;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;

namespace Takan.Visits.Hall;

/// <summary>The applicant types the code at the desk: that is the agreement, and it stands in the log of the case.</summary>
public sealed class BeginHelp(TakanDb db, Acts acts, UseOneTimeCode use)
{
    public async Task<Refusal?> HandleAsync(StaffActor staff, Guid id, string? code, CancellationToken cancellationToken)
    {
        var caseId = await db.Set<HallAssistance>().Where(row => row.Id == id).Select(row => row.CaseId).SingleAsync(cancellationToken);
        await using var act = await acts.BeginAfreshAsync(staff, cancellationToken);
        await db.LockAsync(caseId, cancellationToken);
        // One helper has one case, whichever it is.
        await db.LockBureauAsync(staff.BureauId, cancellationToken);
        var help = await db.Set<HallAssistance>().SingleAsync(row => row.Id == id, cancellationToken);
        if (help.StaffId != staff.Id) return AssistanceRules.AnotherCase;
        if (help.Standing.Runs(act.Now)) return null;
        if (help.EndedAt is not null || help.BeganAt is not null) return AssistanceRules.IsOver;
        if (await db.ObjectionToHelpAsync(staff.Id, caseId, act.Now, cancellationToken) is { } objection) return objection;
        if (!await db.Set<CaseLink>().AnyAsync(link => link.Id == help.LinkId && link.RevokedAt == null && link.ExpiresAt > act.Now, cancellationToken)) return CaseLinkRefusals.Expired;
        if (await use.RunAsync(act, help.LinkId, OneTimeCodePurpose.Assist, code ?? "", cancellationToken) is { } wrong)
        {
            // A wrong try stays counted.
            await act.CommitAsync(cancellationToken);
            return wrong;
        }

        help.BeganAt = act.Now;
        act.Record(LogStream.Of(caseId), "assistance-began", Audience.Applicant, new JsonObject { ["helper"] = staff.Name });
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
