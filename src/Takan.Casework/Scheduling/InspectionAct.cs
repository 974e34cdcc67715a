using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Registry;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Casework.Scheduling;

/// <summary>An act on one inspection: the process table decides, the state moves, the log is told.</summary>
public sealed class InspectionAct(Act act, Inspection inspection, Case @case, CaseProfile profile, RegistryStanding standing, bool isRepeat, ILogger<Overrun> log) : IAsyncDisposable
{
    public Act Act => act;

    public Inspection Inspection => inspection;

    /// <summary>The case that the inspection serves.</summary>
    public Case Case => @case;

    public CaseProfile Profile => profile;

    /// <summary>The same form was sent before and took effect: there is nothing left to do.</summary>
    public bool IsRepeat => isRepeat;

    /// <summary>Null when the command was allowed; then the state has moved and the entries wait for the commit.</summary>
    public Refusal? Move(InspectionCommand command, InspectionFacts facts, JsonObject body, Audience audience = Audience.Applicant)
    {
        if (!InspectionProcess.Decide(inspection.State, command, profile.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        inspection.Apply(transition, act.Now);
        foreach (var fact in transition.Events)
            act.Record(LogStream.Of(inspection.Id), EventKind.Of(fact), audience, body);
        return null;
    }

    /// <summary>What the inspection itself can answer; the handler adds the rest.</summary>
    public InspectionFacts Facts() => new()
    {
        Team = [.. inspection.Team.Select(member => member.StaffId)],
        ResponsibleOfficer = @case.ResponsibleOfficer,
        TeamExceptionCitation = profile.Matter.TeamExceptionCitation,
        Appointment = inspection.AppointmentAt,
        Now = act.Now,
        ApplicantReschedules = inspection.ApplicantReschedules,
        OutOfOrderReason = inspection.OutOfOrderReason,
        Registry = standing,
    };

    /// <summary>The inspection, or the refusal when someone else was quicker.</summary>
    public async Task<Outcome<Inspection>> CommitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await act.CommitAsync(cancellationToken);
            return inspection;
        }
        catch (DbUpdateException failure) when (failure.IsClashIn(BookedQuarter.Table))
        {
            return SchedulingRefusals.Taken(profile.Numbers);
        }
        catch (Exception failure) when (Overrun.Is(failure))
        {
            Overrun.Tell(log, failure);
            return SchedulingRefusals.ChangedByAnother;
        }
    }

    public ValueTask DisposeAsync() => act.DisposeAsync();
}
