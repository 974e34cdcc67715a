using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Registry;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Casework.Scheduling;

/// <summary>An act on one inspection, and on those that are one visit with it: the process table decides, the state moves, the log is told.</summary>
/// <param name="standings">How the register stands to each of them.</param>
public sealed class InspectionAct(
    Act act, SharedVisit shared, InspectionId target, IReadOnlyDictionary<InspectionId, RegistryStanding> standings, bool isRepeat, ILogger<Overrun> log) : IAsyncDisposable
{
    private readonly SharedPart own = shared.Parts.Single(part => part.Inspection.Id == target);

    public Act Act => act;

    public Inspection Inspection => own.Inspection;

    /// <summary>The case that the inspection serves.</summary>
    public Case Case => own.Case;

    public CaseProfile Profile => own.Profile;

    public SharedVisit Shared => shared;

    /// <summary>This inspection, then the others of the visit that have not begun: what is arranged is arranged for all of them.</summary>
    public IReadOnlyList<SharedPart> Together { get; } = shared.TogetherWith(target);

    /// <summary>The same form was sent before and took effect: there is nothing left to do.</summary>
    public bool IsRepeat => isRepeat;

    /// <summary>Null when the command was allowed; then the state has moved and the entries wait for the commit.</summary>
    public Refusal? Move(InspectionCommand command, InspectionFacts facts, JsonObject body, Audience audience = Audience.Applicant) =>
        Move(own, command, facts, body, audience);

    /// <summary>Moves those whom the command concerns; the first refusal counts.</summary>
    public Refusal? MoveTogether(InspectionCommand command, Func<SharedPart, InspectionFacts> facts, JsonObject body, Audience audience = Audience.Applicant)
    {
        foreach (var part in Concerned(command))
            if (Move(part, For(part, command), facts(part), (JsonObject)body.DeepClone(), audience) is { } refusal) return refusal;
        return null;
    }

    /// <summary>A time is for all; of the rest, whom the command says nothing to is left as it stands.</summary>
    public IReadOnlyList<SharedPart> Concerned(InspectionCommand command) =>
        [.. Together.Where(part => part == own || IsAboutTime(command) || InspectionProcess.Table.Knows(part.Inspection.State, command))];

    /// <summary>What the inspection itself can answer; the handler adds the rest.</summary>
    public InspectionFacts Facts() => Facts(own);

    public InspectionFacts Facts(SharedPart part) => new()
    {
        Team = [.. part.Inspection.Team.Select(member => member.StaffId)],
        ResponsibleOfficer = part.Case.ResponsibleOfficer,
        TeamExceptionCitation = part.Profile.Matter.TeamExceptionCitation,
        Joint = shared.StandingOf(part.Inspection.Id, act.Actor),
        Appointment = part.Inspection.AppointmentAt,
        Now = act.Now,
        ApplicantReschedules = part.Inspection.ApplicantReschedules,
        OutOfOrderReason = part.Inspection.OutOfOrderReason,
        Registry = standings[part.Inspection.Id],
    };

    /// <summary>The inspection, or the refusal when someone else was quicker.</summary>
    public async Task<Outcome<Inspection>> CommitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await act.CommitAsync(cancellationToken);
            return Inspection;
        }
        catch (DbUpdateException failure) when (failure.IsClashIn(BookedQuarter.Table))
        {
            return SchedulingRefusals.Taken(Profile.Numbers);
        }
        catch (Exception failure) when (Overrun.Is(failure))
        {
            Overrun.Tell(log, failure);
            return SchedulingRefusals.ChangedByAnother;
        }
    }

    public ValueTask DisposeAsync() => act.DisposeAsync();

    private static bool IsAboutTime(InspectionCommand command) => command is InspectionCommand.Book or InspectionCommand.Reschedule;

    /// <summary>One time for all: of the others, who has none yet is booked, and who has one is moved with the reason that was given, or follows.</summary>
    private InspectionCommand For(SharedPart part, InspectionCommand command) => part == own || !IsAboutTime(command) ? command
        : !InspectionProcess.Table.Knows(part.Inspection.State, InspectionCommand.Reschedule) ? InspectionCommand.Book
        : command == InspectionCommand.Book ? InspectionCommand.FollowVisit : InspectionCommand.Reschedule;

    private Refusal? Move(SharedPart part, InspectionCommand command, InspectionFacts facts, JsonObject body, Audience audience)
    {
        if (!InspectionProcess.Decide(part.Inspection.State, command, part.Profile.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        part.Inspection.Apply(transition, act.Now);
        foreach (var fact in transition.Events)
            act.Record(LogStream.Of(part.Inspection.Id), EventKind.Of(fact), audience, body);
        return null;
    }
}
