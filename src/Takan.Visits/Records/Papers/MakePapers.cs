using Microsoft.EntityFrameworkCore;
using Takan.Casework.Consent;
using Takan.Casework.Declarations;
using Takan.Evidence.Package;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Keys;
using Takan.Platform.Log;
using Takan.Platform.Printing;
using Takan.Platform.Web;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <summary>
/// Prints the papers of an inspection whose result was told: record, picture sheet, and the notice or decision that the result asks for.
/// Each is kept once; a crash in between only means that the rest is printed at the next look.
/// </summary>
public sealed class MakePapers(TakanDb db, Acts acts, RecordSituations records, Vault vault, KeepPaper papers, SigningKeys keys, CasePapers letters, DeclarationPapers declarations, PublicAddress address)
{
    private sealed record Paper(string Key, string View, string Name, bool Due);

    public async Task HandleAsync(InspectionId id, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(id, cancellationToken) is not { } record) return;
        var result = await db.Set<ToldResult>().AsNoTracking().SingleOrDefaultAsync(row => row.InspectionId == id, cancellationToken);
        if (result is null || result.PapersAt is not null) return;

        var files = new Dictionary<string, byte[]>();
        var model = await ModelAsync(record, result, files, cancellationToken);
        foreach (var paper in PapersFor(model).Where(paper => paper.Due))
            await papers.KeepAsync(record.Room, paper.Key, paper.View, paper.Name, model, files, cancellationToken);
        if (result.Kind == ResultKind.NotMet)
            await papers.KeepAsync(record.Room, DecisionPaper.Key, DecisionPaper.View, DecisionPaper.NameOf(record.Room), DecisionPaper.OnTheSpot(model, result), files: null, cancellationToken);
        if (await letters.ReadLetterAsync(record.Room.Case.Id, cancellationToken) is { } letter)
            await papers.KeepAsync(record.Room, "consent", LetterPaper.View, "consent-letter.pdf", letter, letter.Files, cancellationToken);
        foreach (var declaration in await declarations.ReadAsync(record.Room.Case.Id, cancellationToken))
        {
            var number = declaration.Signed!.Number;
            await papers.KeepAsync(record.Room, $"declaration-{number}", DeclarationPaper.View, $"address-declaration-{number}.pdf", declaration, declaration.Files, cancellationToken);
        }


        await using var act = await acts.BeginAsync(new SystemActor(), cancellationToken);
        (await db.Set<ToldResult>().SingleAsync(row => row.InspectionId == id, cancellationToken)).PapersAt = act.Now;
        await act.CommitAsync(cancellationToken);
    }

    private static IEnumerable<Paper> PapersFor(PaperModel model)
    {
        var round = model.Room.Inspection.Round;
        yield return new("record", "/Records/Papers/RecordPaper.cshtml", $"check-record-{round}.pdf", true);
        yield return new("pictures", "/Records/Papers/PictureSheet.cshtml", $"picture-sheet-{round}.pdf", model.Items.Any(item => item.Pictures.Count > 0));
        yield return new("rectification", "/Records/Papers/RectificationNotice.cshtml", $"rectification-notice-{round}.pdf", model.Result!.Kind == ResultKind.Rectification);
    }

    private async Task<PaperModel> ModelAsync(RecordSituation record, ToldResult result, Dictionary<string, byte[]> files, CancellationToken cancellationToken)
    {
        var room = record.Room;
        var id = room.Inspection.Id;
        var there = await db.Set<Presence>().AsNoTracking().Where(presence => presence.AtThePlace && db.Set<Session>().Any(one => one.Id == presence.SessionId && one.InspectionId == id && one.OpenedAt != null))
            .OrderBy(presence => presence.Since).ToListAsync(cancellationToken);
        var signers = record.Opinions.Select(opinion => opinion.StaffId).Concat(there.Select(presence => presence.StaffId)).Distinct().ToList();
        var names = await db.Set<StaffAccount>().AsNoTracking().Where(staff => signers.Contains(staff.Id))
            .ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        var pictures = await PicturesAsync(record, files, cancellationToken);
        var recordings = new List<RecordingCoverage>();
        foreach (var session in await db.Set<Session>().AsNoTracking().Where(row => row.InspectionId == id && row.LengthMs != null).ToListAsync(cancellationToken))
            recordings.Add(await CoverageOfSession.ReadAsync(db, session, cancellationToken));
        return new()
        {
            Case = room.Case,
            Bureau = room.Profile.Bureau,
            Matter = room.Profile.Matter,
            Room = room,
            Items = [.. room.Profile.Items.Where(item => room.Inspection.Scope.Contains(item.Number)).Select(item => new PaperItem(
                item, record.Judgements.SingleOrDefault(row => row.Item == item.Number), [.. pictures.Where(picture => picture.Item == item.Number)],
                record.Moments.Count(moment => moment.Item == item.Number), [.. record.Remarks.Where(remark => remark.Item == item.Number)]))],
            Signatures = [.. record.Opinions.Select(opinion => new PaperSignature(room.Joint?.Named(opinion.StaffId, names[opinion.StaffId]) ?? names[opinion.StaffId], opinion.SignedAt, opinion.Words, opinion.AtConsoleOfColleague))],
            Watchers = await db.Set<Attendance>().AsNoTracking().Where(row => row.Announced && db.Set<Session>().Any(one => one.Id == row.SessionId && one.InspectionId == id))
                .OrderBy(row => row.EnteredAt).ToListAsync(cancellationToken),
            AtThePlace = [.. there.Select(presence => new PaperPresence(names[presence.StaffId], presence.Since))],
            Closing = record.Closing,
            Countersignature = record.Closing?.SignatureId is { } signature ? await AddAsync(files, signature, "signature.png", cancellationToken) : null,
            Result = result,
            RecordDigest = InspectionRecord.DigestOf(record),
            Foot = new(room.Case.Number, address.Of("/s"), await keys.FingerprintAsync(room.Case.BureauId, cancellationToken)),
            RecordedSeconds = recordings.Sum(coverage => coverage.Parts.Sum(part => part.When.LengthMs)) / 1000,
            Gaps = recordings.Sum(coverage => coverage.Gaps.Count),
        };
    }

    private async Task<List<PaperPicture>> PicturesAsync(RecordSituation record, Dictionary<string, byte[]> files, CancellationToken cancellationToken)
    {
        var pictures = new List<PaperPicture>();
        foreach (var still in record.Stills.Where(still => still.OriginalId is not null))
        {
            var original = await db.Set<EvidenceObject>().AsNoTracking().SingleAsync(row => row.Id == still.OriginalId, cancellationToken);
            var title = record.Room.Profile.Items.Single(item => item.Number == still.Item).Title;
            pictures.Add(new(still, still.Item, title, await AddAsync(files, still.WatermarkedId ?? original.Id, $"still-{still.Id:N}.jpg", cancellationToken), original.Sha256));
        }

        return pictures;
    }

    private async Task<string> AddAsync(Dictionary<string, byte[]> files, Guid evidenceId, string name, CancellationToken cancellationToken)
    {
        var row = await db.Set<EvidenceObject>().AsNoTracking().SingleAsync(evidence => evidence.Id == evidenceId, cancellationToken);
        await using var content = vault.OpenRead(row);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        files[name] = bytes.ToArray();
        return name;
    }
}
