using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Evidence.Hashing;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Declarations;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.Keys;

namespace Takan.Casework.Declarations;

/// <param name="Read">Digest of the form that was shown.</param>
/// <param name="Ticked">Numbers of the undertakings that were ticked when read.</param>
/// <param name="Values">By the id of the field.</param>
/// <param name="Capacity">What the signer is, in the form's words.</param>
public sealed record SignDeclarationInput(CaseTarget Target, string? Read, IReadOnlyCollection<string> Ticked, IReadOnlyDictionary<string, string> Values, string? Capacity)
{
    /// <summary>The drawn PNG, of the person who holds the phone.</summary>
    public byte[]? Signature { get; init; }

    /// <summary>The paper that was signed by hand: photos, or a scan. Then <see cref="Signer"/> is who signed.</summary>
    public IReadOnlyList<Stream>? Pages { get; init; }

    public string? Signer { get; init; }

    /// <summary>It was said that the paper bears the seal.</summary>
    public bool SealShown { get; init; }

    public bool OnPaper => Pages is not null;
}

/// <summary>The declaration, or what is wrong: field by field, or as a whole.</summary>
public sealed record DeclarationAnswer(SignedDeclaration? Signed, IReadOnlyDictionary<string, Refusal> Wrong, Refusal? Refusal)
{
    public static DeclarationAnswer No(Refusal refusal) => new(null, new Dictionary<string, Refusal>(), refusal);
}

/// <summary>The address declaration of one place is signed, on the phone or on paper (DL-16, HC-79 … HC-84): two identical copies with one digest.</summary>
public sealed class SignDeclaration(TakanDb db, CaseActs acts, CaseHeads heads, PaperScans scans, KeyRing keys, TimeProvider clock)
{
    /// <summary>Forms beyond the places that the window stated, voided ones among them: for what was written wrongly, and for places that came to light.</summary>
    public const int Spare = 10;

    /// <summary>What the content of a copy is encrypted for.</summary>
    public const string KeyPurpose = "declaration.content";

    public async Task<DeclarationAnswer> HandleAsync(SignDeclarationInput input, CancellationToken cancellationToken)
    {
        var before = await heads.ReadAsync(input.Target.CaseId, cancellationToken);
        // Judged first by itself, so that no file reaches the disk for a form that is no good, or out of its time; a form that was sent twice is settled by the act.
        var wrong = await WrongAsync(before, input, clock.GetUtcNow().UtcDateTime, cancellationToken);
        IReadOnlyList<TakenPaper>? pages = [];
        if (wrong is null && input.Pages is { } streams && !(await scans.TakeAsync(before.Case, streams, cancellationToken)).IsAllowed(out pages, out var unread)) return DeclarationAnswer.No(unread);

        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return DeclarationAnswer.No(refusal);
        await using var act = work;
        var head = new CaseHead(act.Case, act.Profile);
        if (act.IsRepeat) return await LatestAsync(act.Case.Id, cancellationToken) is { } last ? Done(last) : DeclarationAnswer.No(DeclarationRefusals.NothingSigned);
        if ((wrong ?? await WrongAsync(head, input, act.Act.Now, cancellationToken)) is { } no) return no;
        return await SignAsync(act, head, input, pages, cancellationToken);
    }

    /// <summary>What stands against the form as it was filled in; null when nothing does.</summary>
    private async Task<DeclarationAnswer?> WrongAsync(CaseHead head, SignDeclarationInput input, DateTime now, CancellationToken cancellationToken)
    {
        if (DeclarationText.Of(head) is not { } text) return DeclarationAnswer.No(DeclarationRefusals.NoForm);
        if (DeclarationPhase.Closed(head, await db.DeclarationStandingAsync(head, cancellationToken)) is { } closed) return DeclarationAnswer.No(closed);
        if (input.Read is { Length: > 0 } read && read != text.Digest) return DeclarationAnswer.No(DeclarationRefusals.FormChanged);
        var fill = text.Check(head.Case, input.Values, ChinaTime.Day(now));
        if (!fill.IsComplete) return new(null, fill.Wrong, null);
        var signing = new DeclarationSigning(input.Capacity, input.OnPaper, input.SealShown, head.Case.ContactCapacity == ContactCapacity.AuthorisedAgent);
        if (DeclarationSigners.Objection(text.Form, text.Terms, signing) is { } unfit) return DeclarationAnswer.No(unfit);
        if (input.OnPaper && string.IsNullOrWhiteSpace(input.Signer)) return DeclarationAnswer.No(DeclarationRefusals.SignerMissing);
        if (input.OnPaper && input.Signer!.Trim().Length > Case.PersonLength) return DeclarationAnswer.No(IntakeRefusals.TooLong(Case.PersonLength));
        if (await db.Set<SignedDeclaration>().CountAsync(row => row.CaseId == head.Case.Id, cancellationToken) >= text.Terms.Places + Spare) return DeclarationAnswer.No(DeclarationRefusals.TooMany);
        var declared = (await db.DeclarationsAsync(head.Case.Id, cancellationToken)).Select(row => new AddressKey(row.AddressKey));
        return DeclaredPlaces.Objection(declared, AddressKey.Of(fill.Address)) is { } twice ? DeclarationAnswer.No(twice) : null;
    }

    private async Task<DeclarationAnswer> SignAsync(CaseAct act, CaseHead head, SignDeclarationInput input, IReadOnlyList<TakenPaper> pages, CancellationToken cancellationToken)
    {
        var text = DeclarationText.Of(head)!;
        var fill = text.Check(act.Case, input.Values, ChinaTime.Day(act.Act.Now));
        var signed = Copy(act, head, text, fill, input, pages, 1 + await db.Set<SignedDeclaration>().CountAsync(row => row.CaseId == act.Case.Id, cancellationToken));
        var facts = new CaseFacts
        {
            Declarations = await db.DeclarationStandingAsync(head, cancellationToken),
            EveryUndertakingRead = input.Read == text.Digest && text.Form.Undertakings.All(one => input.Ticked.Contains(one.Number)),
            SignatureBound = signed.SignaturePng is not null || pages.Count > 0,
            CopyDigests = [.. signed.Copies.Select(copy => copy.Digest)],
        };
        var body = new JsonObject
        {
            ["title"] = text.Form.Title,
            ["number"] = signed.Number,
            ["address"] = signed.Address,
            ["capacity"] = signed.Capacity,
            ["digest"] = signed.Digest,
            ["method"] = signed.Method.ToString(),
        };
        if (act.Move(CaseCommand.SignDeclaration, facts, body) is { } no) return DeclarationAnswer.No(no);
        signed.Scans = await scans.KeepAsync(act, signed.Id, text.Form.Title, pages, cancellationToken);
        db.Add(signed);
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? Done(signed) : DeclarationAnswer.No(late);
    }

    private SignedDeclaration Copy(CaseAct act, CaseHead head, DeclarationText text, DeclarationFill fill, SignDeclarationInput input, IReadOnlyList<TakenPaper> pages, int number)
    {
        var signed = new SignedDeclaration
        {
            Id = Guid.CreateVersion7(),
            CaseId = act.Case.Id,
            Number = number,
            Address = fill.Address,
            AddressKey = AddressKey.Of(fill.Address).Value,
            Occasion = text.Terms.Occasion,
            Entity = text.Terms.Entity,
            Signer = input.OnPaper ? input.Signer!.Trim() : act.Case.ContactName,
            Capacity = input.Capacity!,
            SignedAt = act.Act.Now,
            Method = input.OnPaper ? SignatureMethod.OnPaper : SignatureMethod.Drawn,
            SignaturePng = input.Signature,
        };
        foreach (var keeper in new[] { CopyKeeper.Bureau, CopyKeeper.Applicant })
        {
            var content = text.SignedCopy(head, fill, signed, [.. pages.Select(page => page.Digest)]);
            signed.Copies.Add(new() { Keeper = keeper, ContentCipher = keys.Seal(act.Case.BureauId, KeyPurpose, content), Digest = Digest.Sha256(content).Hex });
        }

        return signed;
    }

    private static DeclarationAnswer Done(SignedDeclaration signed) => new(signed, new Dictionary<string, Refusal>(), null);

    private Task<SignedDeclaration?> LatestAsync(CaseId id, CancellationToken cancellationToken) =>
        db.Set<SignedDeclaration>().Where(row => row.CaseId == id).OrderByDescending(row => row.SignedAt).FirstOrDefaultAsync(cancellationToken);
}
