using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Joint;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.Scheduling;

/// <summary>One inspection of a visit, with its case.</summary>
/// <param name="Unit">Whose part it is; empty where it stands alone.</param>
public sealed record SharedPart(Inspection Inspection, Case Case, CaseProfile Profile, Guid Unit = default);

/// <summary>The inspections that are one visit: those of several units, or a single one that stands alone.</summary>
/// <param name="Visit">Null where it stands alone.</param>
/// <param name="Units">Names of the units that take part.</param>
/// <param name="UnitOf">Of which of these units people are.</param>
public sealed record SharedVisit(JointVisit? Visit, IReadOnlyList<SharedPart> Parts, IReadOnlyDictionary<Guid, string> Units, IReadOnlyDictionary<Guid, Guid> UnitOf)
{
    /// <summary>In these nothing is being looked at: people and time may be arranged.</summary>
    public static readonly IReadOnlyList<InspectionState> Before =
        [.. InspectionProcess.Table.StatesOf(InspectionCommand.AssignTeam).Union(InspectionProcess.Table.StatesOf(InspectionCommand.ArrangeVisit))];

    public static SharedVisit Alone(SharedPart part) => new(null, [part], new Dictionary<Guid, string>(), new Dictionary<Guid, Guid>());

    public static bool IsToCome(InspectionState state) => Before.Contains(state);

    public bool IsJoint => Visit is not null;

    /// <summary>Held at the place: parts of one visit are all held in one way (TJ-36).</summary>
    public bool IsOnTheSpot => Parts.All(part => part.Inspection.Means == InspectionMeans.OnTheSpot);

    /// <summary>Those that have not begun: what is arranged is arranged for all of them.</summary>
    public IReadOnlyList<SharedPart> ToCome => [.. Parts.Where(part => IsToCome(part.Inspection.State))];

    /// <summary>This one, and the others that have not begun.</summary>
    public IReadOnlyList<SharedPart> TogetherWith(InspectionId id) => [Parts.Single(part => part.Inspection.Id == id), .. ToCome.Where(part => part.Inspection.Id != id)];

    /// <summary>Those whose result is not told and that were not given up.</summary>
    public IReadOnlyList<SharedPart> Left => [.. Parts.Where(part => !part.Inspection.State.IsOver())];

    /// <summary>One of them was looked at, whatever became of it since.</summary>
    public bool HasBegun => Parts.Any(part => part.Inspection.BegunAt is not null);

    /// <summary>The one whose unit organises; it alone where it stands alone.</summary>
    public SharedPart Lead => Visit is null ? Parts[0] : Parts.Single(part => part.Inspection.Id == Visit.Lead);

    /// <summary>Those whose time does not stand in the way of another one for the visit: they go with it, or it is theirs.</summary>
    public IReadOnlyList<InspectionId> NotInTheWayAt(DateTime at) =>
        [.. Parts.Select(part => part.Inspection).Where(one => IsToCome(one.State) || one.State.AdviceIsAhead() || one.AppointmentAt == at).Select(one => one.Id)];

    /// <summary>How long one appointment for what is to come is kept free.</summary>
    public int Minutes => OfficeHours.MinutesFor((ToCome.Count > 0 ? ToCome : Parts).Select(part => part.Profile.Matter));

    /// <summary>The earliest last day of a statutory time limit; null before acceptance.</summary>
    public DateOnly? LegalEnd => Parts.Min(part => BookingFacts.LegalEnd(part.Case, part.Profile));

    public string Matters => string.Join('、', Parts.Select(part => part.Profile.Matter.Name));

    public string LeadName => Visit is null ? "" : Units.GetValueOrDefault(Lead.Unit, "");

    /// <summary>How one of the inspections stands in it, for whoever acts.</summary>
    public JointStanding StandingOf(InspectionId id, Actor? actor) => IsJoint
        ? new(Parts.Single(part => part.Inspection.Id == id).Unit, Lead.Unit, Units, UnitOf, (actor as StaffActor)?.Id)
        {
            Finished = [.. Units.Keys.Except(Left.Select(part => part.Unit))],
        }
        : JointStanding.Alone;
}
