using Microsoft.AspNetCore.Http;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Log;

namespace Takan.Platform.Access.ProvenPhones;

/// <summary>Sends a code to a number that somebody typed. The answer is the same whether the number, or a firm behind it, is known here or not.</summary>
public sealed class AskForProof(Acts acts, PhoneProofs proofs, SendOneTimeCode send)
{
    public async Task<Outcome<PhoneProof>> RunAsync(HttpContext http, Guid bureauId, string topic, MobilePhone phone, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(new SystemActor(), cancellationToken);
        if (await send.AddAsync(act, new(proofs.SubjectOf(phone), bureauId, null, phone.Value), OneTimeCodePurpose.Apply, cancellationToken) is { } refusal) return refusal;
        var proof = proofs.Begin(http, bureauId, topic, phone, act.Now);
        await act.CommitAsync(cancellationToken);
        return proof;
    }
}
