using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Visits.Rooms;

namespace Takan.Visits.Rectification;

/// <param name="Photo">Null where the words say enough.</param>
public sealed record ItemAnswer(string Item, string Words, Stream? Photo);

/// <summary>The applicant says of each failed item what was put right and asks for the re-inspection (HC-36), within the set time (HC-56).</summary>
public sealed class ApplyForReinspection(TakanDb db, CaseActs cases, FailedItems failed, Vault vault)
{
    public const long LargestPhoto = 20_000_000;

    private sealed record Photo(StoredBlob Blob, string MediaType);

    public async Task<Refusal?> HandleAsync(CaseTarget target, IReadOnlyList<ItemAnswer> answers, CancellationToken cancellationToken)
    {
        if (answers.Any(answer => answer.Words.Length > RectificationAnswer.WordsLength)) return RectificationRefusals.TooLong;
        var row = await db.Set<Case>().AsNoTracking().SingleAsync(known => known.Id == target.CaseId, cancellationToken);
        // Only photos of failed items are taken, and only where the case waits for them; a form that was sent twice is settled by the act.
        var taken = CaseProcess.Table.Knows(row.State, CaseCommand.ApplyForReinspection) ? answers.Where(answer => answer.Photo is not null && row.FailedItems.Contains(answer.Item)) : [];
        var photos = new Dictionary<string, Photo>();
        foreach (var answer in taken)
        {
            var blob = await vault.TakeAsync(row.BureauId, row.Id, answer.Photo!, LargestPhoto, cancellationToken);
            using var stored = vault.OpenRead(row.BureauId, row.Id, blob.Digests.Sha256);
            if (PictureSize.Read(stored) is not { } picture) return RectificationRefusals.NotAPhoto(answer.Item);
            photos[answer.Item] = new(blob, picture.MediaType);
        }

        if (!(await cases.BeginAsync(target, cancellationToken)).IsAllowed(out var act, out var refusal)) return refusal;
        await using (act)
        {
            if (act.IsRepeat) return null;
            return await ApplyAsync(act, answers, photos, cancellationToken);
        }
    }

    private async Task<Refusal?> ApplyAsync(CaseAct act, IReadOnlyList<ItemAnswer> answers, Dictionary<string, Photo> photos, CancellationToken cancellationToken)
    {
        var asked = await failed.OfAsync(act.Case, cancellationToken);
        var facts = new CaseFacts
        {
            FailedItems = [.. act.Case.FailedItems],
            AnsweredItems = [.. answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Words) || photos.ContainsKey(answer.Item)).Select(answer => answer.Item)],
            Today = ChinaTime.Day(act.Act.Now),
            RectificationDue = act.Case.RectificationDue,
            ReinspectionApplied = act.Case.ReinspectionAppliedAt is not null,
        };
        var body = new JsonObject { ["items"] = new JsonArray([.. answers.Select(answer => (JsonNode)new JsonObject { ["item"] = answer.Item, ["words"] = answer.Words })]) };
        if (act.Move(CaseCommand.ApplyForReinspection, facts, body) is { } refusal) return refusal;

        act.Case.ReinspectionAppliedAt = act.Act.Now;
        foreach (var answer in answers.Where(answer => act.Case.FailedItems.Contains(answer.Item)))
            await KeepAsync(act, asked!, answer, photos.GetValueOrDefault(answer.Item), cancellationToken);
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? null : late;
    }

    private async Task KeepAsync(CaseAct act, FailedInspection asked, ItemAnswer answer, Photo? photo, CancellationToken cancellationToken)
    {
        Guid? kept = null;
        if (photo is not null)
        {
            var facts = new JsonObject { ["inspection"] = asked.InspectionId.ToString(), ["item"] = answer.Item, ["purpose"] = "rectification" };
            kept = (await vault.KeepAsync(act.Act, new(act.Case.Id, act.Case.BureauId, $"rectification/{asked.InspectionId}/{answer.Item}",
                EvidenceKind.Material, photo.MediaType, $"rectification-{answer.Item}{PictureSize.ExtensionOf(photo.MediaType)}", facts), photo.Blob, Audience.Applicant, cancellationToken)).Id;
        }

        db.Add(new RectificationAnswer
        {
            CaseId = act.Case.Id,
            InspectionId = asked.InspectionId,
            Item = answer.Item,
            Words = answer.Words.Trim(),
            PhotoId = kept,
            At = act.Act.Now,
        });
    }
}
