using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>Reads what goes together, and what could, for pages.</summary>
public sealed class JointCards(TakanDb db, Profiles profiles, JointVisits joints, JointProposals proposals)
{
    /// <summary>Null where nothing goes with it.</summary>
    public async Task<JointCard?> OfAsync(SharedVisit shared, CancellationToken cancellationToken)
    {
        var own = shared.Parts[0];
        if (shared.Visit is { } visit) return await CardAsync(own.Inspection.Id, visit.State, shared.Parts, shared.Units, visit.Lead, cancellationToken);
        return await ProposedAsync(own, cancellationToken) is { } proposal ? await OfAsync(own.Inspection.Id, proposal, cancellationToken) : null;
    }

    public async Task<JointProposal?> ProposedAsync(SharedPart part, CancellationToken cancellationToken) => part.Profile.Bureau.Joint is null ? null
        : (await proposals.OfAsync(part.Case.BureauId, part.Case.CreditCode, cancellationToken)).FirstOrDefault(one => one.Holds(part.Inspection.Id));

    /// <summary>What could go together, what does and has something to come, and where it was decided that each goes alone.</summary>
    public async Task<IReadOnlyList<JointCard>> OfBureauAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var cards = new List<JointCard>();
        foreach (var proposal in await proposals.OfAsync(bureauId, null, cancellationToken))
            cards.Add(await OfAsync(proposal.Parts[0].Inspection.Id, proposal, cancellationToken));
        var open = db.AgreedVisits().AsNoTracking().Where(row => row.BureauId == bureauId && row.Parts.Any(part => db.Set<Inspection>().Any(one => one.Id == part.InspectionId && SharedVisit.Before.Contains(one.State))));
        foreach (var visit in await open.OrderByDescending(row => row.DecidedAt).ToListAsync(cancellationToken))
        {
            var inspection = await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == visit.Lead, cancellationToken);
            var id = inspection.Cases[0].CaseId;
            var row = await db.Set<Case>().AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken);
            var shared = await joints.OfAsync(inspection, row, await profiles.ForCaseAsync(row, cancellationToken), cancellationToken);
            if (await OfAsync(shared, cancellationToken) is { } card) cards.Add(card);
        }

        return cards;
    }

    private Task<JointCard> OfAsync(InspectionId of, JointProposal proposal, CancellationToken cancellationToken) =>
        CardAsync(of, proposal.State, proposal.Parts, proposal.Units, proposal.Lead.Part.Inspection, cancellationToken);

    private async Task<JointCard> CardAsync(
        InspectionId of, JointVisitState state, IReadOnlyList<SharedPart> parts, IReadOnlyDictionary<Guid, string> units, InspectionId? lead, CancellationToken cancellationToken)
    {
        var officers = parts.Select(part => part.Case.ResponsibleOfficer).OfType<Guid>().ToList();
        var names = await db.Set<StaffAccount>().Where(staff => officers.Contains(staff.Id)).ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        return new(of, state, parts[0].Case.EntityName, parts[0].Case.Address,
        [
            .. parts.OrderByDescending(part => part.Inspection.Id == lead).Select(part => new JointRow(
                part.Case.Id, part.Case.Number, units.GetValueOrDefault(part.Unit, ""), part.Profile.Matter.Name,
                names.GetValueOrDefault(part.Case.ResponsibleOfficer ?? default, ""), part.Inspection.Means, part.Inspection.State, part.Inspection.AppointmentAt, part.Inspection.Id == lead)),
        ]);
    }
}
