using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Hall;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Hall;

/// <summary>Help ends by who gives it or by who gets it; by itself it ends with its time.</summary>
public sealed class EndHelp(TakanDb db, Acts acts)
{
    /// <summary>Ended twice is ended once.</summary>
    public async Task ByHelperAsync(StaffActor staff, Guid id, CancellationToken cancellationToken)
    {
        var caseId = await db.Set<HallAssistance>().Where(row => row.Id == id && row.StaffId == staff.Id).Select(row => row.CaseId).SingleAsync(cancellationToken);
        await using var act = await acts.BeginAfreshAsync(staff, cancellationToken);
        await db.LockAsync(caseId, cancellationToken);
        var help = await db.Set<HallAssistance>().SingleAsync(row => row.Id == id, cancellationToken);
        if (help.EndedAt is null) await EndAsync(act, help, "helper", cancellationToken);
    }

    public async Task<Refusal?> ByApplicantAsync(ApplicantActor applicant, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAfreshAsync(applicant, cancellationToken);
        await db.LockAsync(applicant.CaseId, cancellationToken);
        if (await db.RunningHelpAsync(applicant.CaseId, act.Now, cancellationToken) is not { } help) return AssistanceRules.NobodyHelps;
        await EndAsync(act, help, "applicant", cancellationToken);
        return null;
    }

    private static async Task EndAsync(Act act, HallAssistance help, string by, CancellationToken cancellationToken)
    {
        help.EndedAt = act.Now;
        // What was never agreed to is only forgotten.
        if (help.BeganAt is not null) act.Record(LogStream.Of(help.CaseId), "assistance-ended", Audience.Applicant, new JsonObject { ["by"] = by });
        await act.CommitAsync(cancellationToken);
    }
}
