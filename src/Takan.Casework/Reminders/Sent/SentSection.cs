using Microsoft.EntityFrameworkCore;
using Takan.Casework.CasePage;
using Takan.Law.Messages;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Messages;
using Takan.Platform.Words;

namespace Takan.Casework.Reminders;

/// <summary>A message of the case, without its text: that holds codes.</summary>
public sealed record SentLine(string Title, OutboxMessage Message, bool Waits);

/// <summary>On the case page: who was told what and when, and whether it arrived.</summary>
internal sealed class SentSection(TakanDb db, TimeProvider clock) : ICaseSections
{
    private const int AtTheEnd = 60;
    private const int Shown = 50;

    public async Task<IReadOnlyList<CaseSection>> SectionsAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken)
    {
        var (id, now) = (view.Case.Id, clock.GetUtcNow().UtcDateTime);
        var rows = await db.Set<OutboxMessage>().AsNoTracking().Where(row => row.CaseId == id).OrderByDescending(row => row.CreatedAt).Take(Shown).ToListAsync(cancellationToken);
        if (rows.Count == 0) return [];
        IReadOnlyList<SentLine> lines = [.. rows.Select(row => new SentLine(SmsCatalogue.Find(row.Kind)?.Title.Say() ?? row.Kind, row, row.WaitsAt(now)))];
        return [new(AtTheEnd, new("发给申请人的消息", "Messages to the applicant"), "/Reminders/Sent/_Sent.cshtml", lines)];
    }
}
