using Takan.Casework.CasePage;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Visits.Rooms;

/// <summary>On the case page, for the lead: a room was closed a good while ago and its recording has not come in.</summary>
internal sealed class StrandedRecordingSection(TakanDb db, TimeProvider clock) : ICaseSections
{
    private const int AfterThePapers = 22;

    public async Task<IReadOnlyList<CaseSection>> SectionsAsync(Casework.CasePage.CaseView view, StaffActor staff, CancellationToken cancellationToken)
    {
        if (!staff.Is(Role.CentreLead)) return [];
        var lines = new List<FileLine>();
        foreach (var inspection in view.Inspections)
            if (await db.StrandedAsync(inspection.Id, cancellationToken) is { } stranded && stranded.ClosedAt <= clock.GetUtcNow().UtcDateTime - SessionGuards.TimeToComeIn)
                lines.Add(new(new Bilingual("看看怎么办", "See what can be done").Say(), $"/inspections/{inspection.Id}/give-up-recording"));
        return lines.Count == 0 ? [] : [new(AfterThePapers, new("录像没有收齐", "The recording has not come in"), Parts.Files, lines)];
    }
}
