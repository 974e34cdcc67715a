using Microsoft.AspNetCore.Http;
using Takan.Law;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Log;

namespace Takan.Platform.Access.ProvenPhones;

/// <summary>Whoever knows the code holds the phone, and may apply from now on.</summary>
public sealed class ProvePhone(Acts acts, PhoneProofs proofs, UseOneTimeCode use)
{
    /// <returns>Null when the phone is proven.</returns>
    public async Task<Refusal?> RunAsync(HttpContext http, string code, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(new SystemActor(), cancellationToken);
        if (await proofs.ReadAsync(http) is not { } proof) return PhoneProofRefusals.ProveFirst;
        var refusal = await use.RunAsync(act, proof.Subject, OneTimeCodePurpose.Apply, code, cancellationToken);
        if (refusal is null) PhoneProofs.Prove(http, proof, act.Now);
        await act.CommitAsync(cancellationToken);
        return refusal;
    }
}
