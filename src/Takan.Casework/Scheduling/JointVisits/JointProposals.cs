using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Joint;
using Takan.Law.Process;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Organisation;

namespace Takan.Casework.Scheduling;

/// <summary>Finds what could be one visit (TJ-36): nothing is kept of it until somebody decides.</summary>
public sealed class JointProposals(TakanDb db, Profiles profiles, TimeProvider clock)
{
    private static readonly IReadOnlyList<InspectionState> Before = InspectionProcess.Table.StatesOf(InspectionCommand.JoinVisit);

    private sealed record Found(InspectionId Inspection, CaseId Case, string CreditCode, string Place, Guid Unit);

    /// <summary>The paper of the bureau knows joint inspection.</summary>
    public async Task<bool> AreKnownAsync(Guid bureauId, CancellationToken cancellationToken) =>
        (await profiles.CurrentAsync(bureauId, cancellationToken)).Profile.Bureau.Joint is not null;

    /// <param name="creditCode">Only of this enterprise; null: of all.</param>
    public async Task<IReadOnlyList<JointProposal>> OfAsync(Guid bureauId, string? creditCode, CancellationToken cancellationToken)
    {
        if ((await profiles.CurrentAsync(bureauId, cancellationToken)).Profile.Bureau.Joint is not { } demand) return [];
        var several = (await FindAsync(bureauId, creditCode, cancellationToken))
            .GroupBy(row => (row.CreditCode, row.Place)).Where(same => same.Select(row => row.Unit).Distinct().Count() > 1).SelectMany(same => same).ToList();
        if (several.Count == 0) return [];

        var parts = await PartsAsync(several, cancellationToken);
        var units = await db.Set<Unit>().Where(unit => unit.BureauId == bureauId).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        var ids = several.ConvertAll(row => row.Inspection);
        var decided = await db.Set<JointVisit>().AsNoTracking()
            .Where(row => row.State != JointVisitState.Agreed && row.Parts.Any(part => ids.Contains(part.InspectionId)))
            .OrderByDescending(row => row.DecidedAt).ToListAsync(cancellationToken);
        var today = ChinaTime.Day(clock.GetUtcNow().UtcDateTime);
        return
        [
            .. JointDetection.Of(parts.Select(part => Candidate(part, today)), demand.Days).Select(group => new JointProposal(
                group, [.. group.Select(one => parts.Find(part => part.Inspection.Id == one.Inspection)!)], units, LeadChoice.Of(group, demand.Core),
                decided.Find(row => row.Parts.Select(part => part.InspectionId).ToHashSet().SetEquals(group.Select(one => one.Inspection))))),
        ];
    }

    /// <summary>Those that have not begun, go with nobody yet, and whose officer is of a unit.</summary>
    private Task<List<Found>> FindAsync(Guid bureauId, string? creditCode, CancellationToken cancellationToken) => (
        from inspection in db.Set<Inspection>()
        where inspection.BureauId == bureauId && Before.Contains(inspection.State) && inspection.BegunAt == null
            && !db.AgreedVisits().Any(visit => visit.Parts.Any(part => part.InspectionId == inspection.Id))
        from link in inspection.Cases
        join row in db.Set<Case>() on link.CaseId equals row.Id
        join officer in db.Set<StaffAccount>() on row.ResponsibleOfficer equals (Guid?)officer.Id
        where officer.UnitId != null && row.AcceptedAt != null && (creditCode == null || row.CreditCode == creditCode)
        select new Found(inspection.Id, row.Id, row.CreditCode, row.AddressKey, officer.UnitId!.Value)).ToListAsync(cancellationToken);

    private async Task<List<SharedPart>> PartsAsync(List<Found> found, CancellationToken cancellationToken)
    {
        var (ids, caseIds) = (found.ConvertAll(row => row.Inspection), found.ConvertAll(row => row.Case));
        var inspections = await db.Set<Inspection>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var cases = await db.Set<Case>().AsNoTracking().Where(row => caseIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var parts = new List<SharedPart>();
        foreach (var row in found)
        {
            var profile = await profiles.ForCaseAsync(cases[row.Case], cancellationToken);
            // A case that is bound to a paper from before joint inspection goes by that paper.
            if (profile.Bureau.Joint is not null) parts.Add(new(inspections[row.Inspection], cases[row.Case], profile, row.Unit));
        }

        return parts;
    }

    /// <summary>Whose unit leads these, by the same rule as when it is proposed (TJ-37). When they take place does not matter for it.</summary>
    public static LeadChoice LeadOf(IReadOnlyList<SharedPart> parts) =>
        LeadChoice.Of([.. parts.Select(part => Candidate(part, default))], parts[0].Profile.Bureau.Joint!.Core);

    private static JointCandidate Candidate(SharedPart part, DateOnly today)
    {
        var booked = part.Inspection is { AppointmentAt: { } at } && part.Inspection.State.IsAppointed() ? ChinaTime.Day(at) : (DateOnly?)null;
        var (from, until) = JointCandidate.Period(booked, today, BookingFacts.LegalEnd(part.Case, part.Profile));
        return new(part.Inspection.Id, part.Case.CreditCode, part.Case.AddressKey, part.Unit, part.Case.Matter, part.Inspection.Means == InspectionMeans.OnTheSpot, part.Case.AcceptedAt!.Value, from, until);
    }
}
