using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Log;
using Takan.Platform.Printing;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <summary>Prints a paper of an inspection and takes it into the evidence store, once: asked again, the paper that lies there stays.</summary>
public sealed class KeepPaper(TakanDb db, Acts acts, Vault vault, PaperPrinter printer)
{
    private const long LargestPaper = 200_000_000;

    /// <param name="paper">Which of the inspection's papers it is.</param>
    /// <param name="files">Pictures, by the name that the view gives them.</param>
    public async Task KeepAsync<TModel>(
        RoomSituation room, string paper, string view, string name, TModel model, IReadOnlyDictionary<string, byte[]>? files, CancellationToken cancellationToken)
    {
        var key = $"paper/{paper}/{room.Inspection.Id}";
        if (await db.Set<EvidenceObject>().AnyAsync(row => row.CaseId == room.Case.Id && row.ClientKey == key, cancellationToken)) return;
        using var pdf = new MemoryStream(await printer.PrintAsync(view, model, files, cancellationToken), writable: false);
        var blob = await vault.TakeAsync(room.Case.BureauId, room.Case.Id, pdf, LargestPaper, cancellationToken);
        await using var act = await acts.BeginAsync(new SystemActor(), cancellationToken);
        await vault.KeepAsync(act, new(room.Case.Id, room.Case.BureauId, key, EvidenceKind.Paper, "application/pdf", name,
            new JsonObject { ["inspection"] = room.Inspection.Id.ToString(), ["paper"] = paper }), blob, Audience.Applicant, cancellationToken);
        await act.CommitAsync(cancellationToken);
    }
}
