using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;
using Takan.Evidence.Package;
using Takan.Evidence.Sealing;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Keys;
using Takan.Platform.Log;
using Takan.Visits.Records;
using Takan.Visits.Rooms;
using LogStream = Takan.Platform.Log.LogStream;

namespace Takan.Visits.Custody;

/// <summary>
/// Seals a finished inspection: everything that belongs to it goes into one package, signed by the bureau's key; the seal enters the
/// log of case and bureau. A crash at any point leaves it unsealed or sealed; the custodian simply calls again. The logs are sealed up to the heads
/// that the seal names; what is logged while the package is built stands after the seal, unless it belongs into the package: then it is built anew.
/// </summary>
public sealed class SealInspection(TakanDb db, Acts acts, RecordSituations records, Vault vault, LogArchive archive, SigningKeys keys, SealFolder folder)
{
    public async Task<Refusal?> HandleAsync(InspectionId id, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(id, cancellationToken) is not { } before) return RecordRefusals.NotStarted;
        var sessions = await db.Set<Session>().AsNoTracking().Where(row => row.InspectionId == id).ToListAsync(cancellationToken);
        if (!InspectionProcess.Decide(before.Room.Inspection.State, InspectionCommand.Seal, before.Room.Numbers, await FactsOfAsync(before, sessions, cancellationToken)).IsAllowed(out _, out var notYet)) return notYet;

        using var key = await keys.CurrentAsync(before.Room.Case.BureauId, cancellationToken);
        var input = await InputAsync(before, sessions, cancellationToken);
        var package = await Sealer.SealAsync(input, key, folder.Path, cancellationToken);
        var refusal = await EnterAsync(id, package, cancellationToken);
        // Entered, the evidence store has it; outrun by what belongs to it, it is built anew. Refused otherwise, it waits for the next look.
        if (refusal is null || refusal == RecordRefusals.MovedOn) File.Delete(package.Path);
        return refusal;
    }

    private async Task<InspectionFacts> FactsOfAsync(RecordSituation record, IReadOnlyList<Session> sessions, CancellationToken cancellationToken)
    {
        var id = record.Room.Inspection.Id;
        return record.Facts with
        {
            SessionsAssembled = sessions.All(session => session.State.IsComplete()),
            PapersFiled = !await db.Set<ToldResult>().AnyAsync(row => row.InspectionId == id && row.PapersAt == null, cancellationToken)
                && !await db.Set<AdviceSheet>().AnyAsync(row => row.InspectionId == id && row.PaperAt == null, cancellationToken),
        };
    }

    private async Task<Refusal?> EnterAsync(InspectionId id, SealedPackage package, CancellationToken cancellationToken)
    {
        var theCase = (await records.FindAsync(id, cancellationToken))!.Room.Case;
        await using var content = File.OpenRead(package.Path);
        var blob = await vault.TakeAsync(theCase.BureauId, theCase.Id, content, Vault.LargestPackage, cancellationToken);
        try
        {
            return await EnterAsync(id, package.Seal, blob, cancellationToken);
        }
        catch (LogMovedOnException)
        {
            return RecordRefusals.MovedOn;
        }
    }

    private async Task<Refusal?> EnterAsync(InspectionId id, Seal seal, StoredBlob blob, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAfreshAsync(new SystemActor(), cancellationToken);
        var record = (await records.FindAsync(id, cancellationToken))!;
        var theCase = record.Room.Case;
        var sessions = await db.Set<Session>().Where(row => row.InspectionId == id).ToListAsync(cancellationToken);
        // Whoever only comes, looks or signs in again cannot hold up the seal.
        foreach (var head in seal.Heads) act.Expect(new(head.Stream), new(head.Number, (kind, logged) => BelongsInside(kind, logged, id, sessions)));
        var digest = Digest.Sha256(seal.Encode()).Hex;
        var body = new JsonObject { ["seal"] = digest, ["key"] = seal.Fingerprint.KeyId, ["package"] = blob.Digests.Sha256.Hex };
        if (record.Room.Move(act, InspectionCommand.Seal, await FactsOfAsync(record, sessions, cancellationToken), body) is { } refusal) return refusal;

        foreach (var session in sessions.Where(session => SessionProcess.Table.Knows(session.State, SessionCommand.Seal)))
            (record.Room with { Session = session }).Move(act, SessionCommand.Seal, record.Room.Facts with { PackageSealed = true });

        var kept = await vault.KeepAsync(act, new(theCase.Id, theCase.BureauId, $"package/{id}", EvidenceKind.Package, "application/zip",
            $"{seal.Name}.zip", new JsonObject { ["inspection"] = id.ToString(), ["seal"] = digest }), blob, Audience.Applicant, cancellationToken);
        db.Add(new CaseSeal
        {
            CaseId = theCase.Id,
            InspectionId = id,
            PackageId = kept.Id,
            SealDigest = digest,
            PreviousSeal = seal.Cases[0].PreviousSeal.Hex,
            KeyId = seal.Fingerprint.KeyId,
            SealedAt = act.Now,
        });
        act.Record(LogStream.Of(theCase.Id), "evidence-sealed", Audience.Applicant, (JsonObject)body.DeepClone());
        act.Record(LogStream.OfUnit(theCase.BureauId), "evidence-sealed", Audience.Staff, (JsonObject)body.DeepClone());
        await act.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>Of what was logged after the heads: evidence of this inspection, a supplement that was promised a place in it, an earlier link of the case's seals.</summary>
    private static bool BelongsInside(string kind, JsonObject? body, InspectionId inspection, IReadOnlyList<Session> sessions) => kind switch
    {
        "supplement-added" or "evidence-sealed" => true,
        "evidence-kept" => body is null || BelongsHere(body["facts"]!.AsObject(), inspection, [.. sessions.Select(session => session.Id.ToString())]),
        _ => false,
    };

    private async Task<SealInput> InputAsync(RecordSituation record, IReadOnlyList<Session> sessions, CancellationToken cancellationToken)
    {
        var room = record.Room;
        // Read first: a file that is kept from now on is logged after the heads, and so noticed.
        Evidence.Package.LogStream[] log = [await archive.ReadAsync(LogStream.Of(room.Case.Id), cancellationToken), await archive.ReadAsync(LogStream.Of(room.Inspection.Id), cancellationToken)];
        var previous = await db.Set<CaseSeal>().AsNoTracking().Where(row => row.CaseId == room.Case.Id)
            .OrderByDescending(row => row.SealedAt).Select(row => row.SealDigest).FirstOrDefaultAsync(cancellationToken);
        return new()
        {
            Name = $"takan-{room.Inspection.Id.Value:N}",
            Inspection = room.Inspection.Id.ToString(),
            Cases = [new(room.Case.Id.ToString(), previous is null ? Digest.Zero : Digest.Parse(previous))],
            // The package goes to the applicant as well: what is above stays as commitments.
            Audience = Audience.Applicant,
            Created = room.Now.AddTicks(-(room.Now.Ticks % TimeSpan.TicksPerMillisecond)),
            Profile = Digest.Parse(room.Profile.Digest),
            Files = await FilesAsync(room, sessions, cancellationToken),
            Record = await RecordAsync(record, sessions, cancellationToken),
            Log = log,
        };
    }

    private async Task<JsonObject> RecordAsync(RecordSituation record, IReadOnlyList<Session> sessions, CancellationToken cancellationToken)
    {
        var json = InspectionRecord.ToJson(record);
        json["kind"] = record.Room.Inspection.Kind.ToString();
        json["recordDigest"] = InspectionRecord.DigestOf(record);
        json["opinions"] = new JsonArray([.. record.Opinions.Select(opinion => (JsonNode)new JsonObject
        {
            ["signer"] = opinion.StaffId.ToString("D"),
            ["recordDigest"] = opinion.RecordDigest,
            ["words"] = opinion.Words,
            ["signedAt"] = opinion.SignedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        })]);
        var all = sessions.Where(session => session.OpenedAt is not null).Select(session => session.Id).ToList();
        var presences = await db.Set<Presence>().AsNoTracking().Where(presence => all.Contains(presence.SessionId)).OrderBy(presence => presence.Since).ToListAsync(cancellationToken);
        json["present"] = new JsonArray([.. presences.Select(presence => (JsonNode)new JsonObject
        {
            ["inspector"] = presence.StaffId.ToString("D"),
            ["since"] = presence.Since.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        })]);
        var coverage = new JsonArray();
        foreach (var session in sessions.Where(session => session.LengthMs is not null))
            coverage.Add((await CoverageOfSession.ReadAsync(db, session, cancellationToken)).ToJson());

        json["coverage"] = coverage;
        return json;
    }

    private async Task<IReadOnlyList<PackageFile>> FilesAsync(RoomSituation room, IReadOnlyList<Session> sessions, CancellationToken cancellationToken)
    {
        var mine = sessions.Select(session => session.Id.ToString()).ToHashSet();
        var evidence = await db.Set<EvidenceObject>().AsNoTracking()
            .Where(row => row.CaseId == room.Case.Id && row.Kind != EvidenceKind.Package).ToListAsync(cancellationToken);
        return [.. evidence.Where(row => BelongsHere(JsonNode.Parse(row.Facts)!.AsObject(), room.Inspection.Id, mine)).Select(row => new PackageFile(
            PathOf(row), row.Size, () => vault.OpenRead(row), new DigestPair(Digest.Parse(row.Sha256), Digest.Parse(row.Sm3))))];
    }

    /// <summary>What names another inspection stays with that one; what names none belongs to the case and comes along.</summary>
    private static bool BelongsHere(JsonObject facts, InspectionId inspection, HashSet<string> sessions)
    {
        if (facts["session"]?.GetValue<string>() is { } session) return sessions.Contains(session);
        return facts["inspection"]?.GetValue<string>() is not { } named || named == inspection.ToString();
    }

    private static string PathOf(EvidenceObject row)
    {
        var session = JsonNode.Parse(row.Facts)!["session"]?.GetValue<string>().Replace("-", "", StringComparison.Ordinal);
        return row.Kind switch
        {
            EvidenceKind.RecordingPart or EvidenceKind.ViewingCopy or EvidenceKind.TimeLine => $"media/{session}-{row.Name}",
            EvidenceKind.Still or EvidenceKind.WatermarkedStill => $"stills/{row.Name}",
            _ => $"papers/{row.Id:N}-{row.Name}",
        };
    }
}

/// <summary>Where packages are built before the evidence store has them.</summary>
public sealed record SealFolder(string Path);
