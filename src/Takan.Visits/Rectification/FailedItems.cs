using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Platform.Database;
using Takan.Visits.Records;

namespace Takan.Visits.Rectification;

/// <summary>An item to put right: what was wrong and what is asked.</summary>
public sealed record FailedItem(string Number, string Title, string HowToShow, string Note, string Remedy);

/// <summary>The failed items of a case, with the inspection in which they failed.</summary>
public sealed record FailedInspection(InspectionId InspectionId, IReadOnlyList<FailedItem> Items);

public sealed class FailedItems(TakanDb db, Profiles profiles)
{
    /// <summary>Null when nothing of the case is to be rectified.</summary>
    public async Task<FailedInspection?> OfAsync(Case @case, CancellationToken cancellationToken)
    {
        var id = await db.AllVisitsOf(@case.Id).Where(row => db.Set<ToldResult>().Any(told => told.InspectionId == row.Id))
            .OrderByDescending(row => row.Round).Select(row => (InspectionId?)row.Id).FirstOrDefaultAsync(cancellationToken);
        if (id is null || @case.FailedItems.Count == 0) return null;
        var judged = await db.Set<ItemJudgement>().AsNoTracking().Where(row => row.InspectionId == id).ToListAsync(cancellationToken);
        var profile = await profiles.ForCaseAsync(@case, cancellationToken);
        return new(id.Value, [.. profile.Items.Where(item => @case.FailedItems.Contains(item.Number)).Select(item =>
        {
            var judgement = judged.Single(row => row.Item == item.Number);
            return new FailedItem(item.Number, item.Title, item.HowToShow, judgement.Note, judgement.Remedy);
        })]);
    }
}
