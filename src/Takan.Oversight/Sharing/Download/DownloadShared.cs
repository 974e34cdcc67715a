using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Oversight.Sharing;

/// <summary>
/// The named recipient proves the phone by a code and takes the one download. It counts as used when it begins: whoever wants it a second time
/// asks for consent a second time.
/// </summary>
public sealed class DownloadShared(TakanDb db, Acts acts, SharingActs steps, CaseLinkSecrets secrets, SendOneTimeCode send, UseOneTimeCode use, SharedFiles files, TimeProvider clock)
{
    /// <returns>Null where the link is unknown, replaced, used, revoked or expired.</returns>
    public Task<SharingRequest?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var (digest, now) = (CaseLinkSecrets.DigestOfToken(token), clock.GetUtcNow().UtcDateTime);
        return db.Set<SharingRequest>().AsNoTracking().SingleOrDefaultAsync(row => row.TokenDigest == digest && row.State == SharingState.Issued && row.ExpiresAt > now, cancellationToken);
    }

    /// <returns>Null when the code is on its way.</returns>
    public async Task<Refusal?> SendCodeAsync(string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } request) return SharingRefusals.LinkDead;
        await using var act = await acts.BeginAsync(ActorOf(request), cancellationToken);
        // Without the case: nobody who reads the case learns that it was shared.
        var target = new CodeTarget(request.Id, request.BureauId, null, secrets.OpenPhone(request.BureauId, request.PhoneCipher));
        if (await send.AddAsync(act, target, OneTimeCodePurpose.Sharing, cancellationToken) is { } refusal) return refusal;
        await act.CommitAsync(cancellationToken);
        return null;
    }

    public async Task<Outcome<SharedFile>> TakeAsync(string token, string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } request) return SharingRefusals.LinkDead;
        await using var act = await acts.BeginAfreshAsync(ActorOf(request), cancellationToken);
        if (await use.RunAsync(act, request.Id, OneTimeCodePurpose.Sharing, code, cancellationToken) is { } wrong)
        {
            await act.CommitAsync(cancellationToken);
            return wrong;
        }

        // Opened before it counts: what cannot be read is not used up.
        var file = await files.OpenAsync(request, cancellationToken);
        var step = await steps.StepAsync(
            act, new(request.Id, null, null), SharingCommand.Download, (row, facts) => facts with { IsRecipient = IsLinkOf(row, token) }, (row, _) => row.TokenDigest = null, cancellationToken);
        if (step.IsAllowed(out _, out var refusal)) return file;
        await file.Content.DisposeAsync();
        return refusal;
    }

    /// <summary>Under the lock: the link may have been replaced meanwhile.</summary>
    private static bool IsLinkOf(SharingRequest row, string token) =>
        row.TokenDigest is { } digest && CryptographicOperations.FixedTimeEquals(digest, CaseLinkSecrets.DigestOfToken(token));

    private static RecipientActor ActorOf(SharingRequest request) => new(request.Id, request.BureauId, request.Pseudonym);
}
