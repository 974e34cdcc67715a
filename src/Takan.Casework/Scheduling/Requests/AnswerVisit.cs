using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>The bureau declines with its reason; the applicant takes back, whether it has its time already or not.</summary>
public sealed class AnswerVisit(TakanDb db, CaseActs acts, VisitEnding ending, ApplicantSms sms)
{
    public async Task<Outcome<VisitRequest>> DeclineAsync(StaffActor staff, CaseTarget target, Guid requestId, string? reason, CancellationToken cancellationToken)
    {
        if (reason?.Length > VisitRequest.TextLength) return IntakeRefusals.TooLong(VisitRequest.TextLength);
        if (!(await acts.BeginAsync(target with { Version = null }, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (await db.RequestsOf(act.Case.Id).SingleOrDefaultAsync(row => row.Id == requestId, cancellationToken) is not { } request) return SchedulingRefusals.NoRequest;
        if (act.IsRepeat) return request;
        if (VisitRequestActs.Move(act, request, VisitRequestCommand.DeclineVisit, new() { Reason = reason }, new JsonObject { ["reason"] = reason }) is { } no) return no;
        (request.Reason, request.AnsweredAt, request.AnsweredBy) = (reason!.Trim(), act.Act.Now, staff.Id);
        await sms.SendAsync(act.Act, act.Case, SmsCatalogue.VisitDeclined, $"visit-declined/{request.Id}", new Dictionary<string, string> { ["kind"] = request.Kind.Name().Chinese }, cancellationToken);
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? request : late;
    }

    /// <param name="requestId">Which of those that are open: an instant inspection may be asked for while a trial is booked.</param>
    public async Task<Outcome<VisitRequest>> WithdrawAsync(CaseTarget target, Guid requestId, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(target with { Version = null }, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (await db.RequestsOf(act.Case.Id).SingleOrDefaultAsync(row => row.Id == requestId, cancellationToken) is not { } request) return SchedulingRefusals.NoRequest;
        if (act.IsRepeat) return request;
        if (await ending.EndAsync(act, request, "申请人不办了", cancellationToken) is { } no) return no;
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? request : late;
    }
}
