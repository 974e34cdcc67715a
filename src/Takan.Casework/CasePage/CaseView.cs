using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Law.Registry;
using Takan.Platform.Access;

namespace Takan.Casework.CasePage;

/// <summary>A case as a page shows it: the row, its profile, its inspections, the names of the people.</summary>
public sealed record CaseView(Case Case, CaseProfile Profile, IReadOnlyList<Inspection> Inspections, IReadOnlyDictionary<Guid, string> Names)
{
    /// <summary>How the three filings stand for the newest inspection.</summary>
    public RegistryStanding Registry { get; init; } = new();

    /// <summary>Why nobody visits the place today; null where somebody may, and for a case that is not visited.</summary>
    public AreaClosure? Closure { get; init; }

    /// <summary>The newest inspection, whether open or ended.</summary>
    public Inspection? Inspection => Inspections.Count > 0 ? Inspections[^1] : null;

    /// <summary>The visit on the spot that is arranged or under way; null where there is none.</summary>
    public Inspection? Visit => Inspection is { Means: InspectionMeans.OnTheSpot } visit && (visit.State.IsAppointed() || visit.State.IsUnderway()) ? visit : null;

    /// <summary>What stands was found at the place: what could be said of a road by video is past.</summary>
    public bool WasVisited => Inspection is { Means: InspectionMeans.OnTheSpot }
        && (Case.FailedItems.Count > 0 || !(CaseProcess.Table.Knows(Case.State, CaseCommand.SwitchToOnSite) || CaseProcess.Table.Knows(Case.State, CaseCommand.ChooseRemote)));

    /// <summary>Where the case stands; before the inspection has begun, how far its preparation is.</summary>
    public Bilingual Standing => (Case.State == CaseState.Inspecting ? Inspection : Visit) is { } inspection
        ? InspectionProcess.Table.Name(inspection.State)
        : CaseProcess.Table.Name(Case.State);

    /// <summary>The same judgement as the gate's, of a case that is read already.</summary>
    public bool IsOpenTo(StaffActor staff, string permission) => AccessDecision.ForStaff(staff, CaseworkPermissions.Of(permission),
        new(Case.BureauId, [Case.Id], CaseScope.AssignedTo(Case.RegisteredBy, Case.ResponsibleOfficer, Inspection))) is null;

    public string NameOf(Guid? staff) => staff is { } id && Names.TryGetValue(id, out var name) ? name : "";

    public string TeamNames => string.Join('、', Inspection?.Team.Select(member => NameOf(member.StaffId)) ?? []);
}
