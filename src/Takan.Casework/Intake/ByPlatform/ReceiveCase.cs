using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

/// <param name="Key">The sender's key of this call: the same call sent again gets the same answer.</param>
/// <param name="Reference">The application's number at the platform.</param>
public sealed record ReceiveCaseInput(string? Key, string? Reference, CaseForm Form);

/// <param name="IsRepeat">The call had taken effect before.</param>
/// <param name="Refusal">Why the call as a whole was refused; <paramref name="Errors"/> say what is wrong with fields.</param>
public sealed record ReceiveCaseAnswer(CaseId? Case, bool IsRepeat, Refusal? Refusal, FieldErrors Errors);

/// <summary>The platform pushes an application (LJ-12). It waits at the window like every other, and the clerk compares it with what is similar before accepting.</summary>
public sealed class ReceiveCase(TakanDb db, Acts acts, Profiles profiles, CaseRegistrar registrar)
{
    private const int KeyLength = 120;

    public async Task<ReceiveCaseAnswer> HandleAsync(ApiClientActor client, ReceiveCaseInput input, CancellationToken cancellationToken)
    {
        var (key, reference) = ((input.Key ?? "").Trim(), (input.Reference ?? "").Trim());
        if (key.Length is 0 or > KeyLength) return No(PlatformRefusals.KeyMissing);
        if (reference.Length is 0 or > Case.ReferenceLength) return No(PlatformRefusals.ReferenceMissing);

        await using var act = await acts.BeginAsync(client, cancellationToken);
        await db.LockBureauAsync(client.BureauId, cancellationToken);
        var (call, body) = (CallOf(key), DigestOf(reference, input.Form));
        if (await db.Set<Submission>().SingleOrDefaultAsync(row => row.Actor == client.Pseudonym && row.Key == call, cancellationToken) is { } earlier)
        {
            return earlier.Result.Split(' ') is [var id, var same] && same == body
                ? new(CaseId.Parse(id, null), true, null, new())
                : No(PlatformRefusals.KeyReused);
        }

        var known = ApplicationReference.Key(client.BureauId, reference);
        if (await db.Set<Submission>().AnyAsync(row => row.Actor == ApplicationReference.Owner && row.Key == known, cancellationToken)) return No(PlatformRefusals.ReferenceKnown(reference));
        var (digest, profile) = await profiles.CurrentAsync(client.BureauId, cancellationToken);
        if (profile.Bureau.Channels.All(channel => channel.Kind != ChannelKind.Platform)) return No(IntakeRefusals.ChannelClosed(ChannelKind.Platform));

        var origin = new Origin(client.BureauId, ChannelKind.Platform, null) { Reference = reference, Sender = client.ClientId };
        var answer = await registrar.RegisterAsync(act, origin, digest, profile, new(input.Form, null, Compared: true), cancellationToken);
        if (answer.Case is not { } done) return new(null, false, null, answer.Errors);
        db.Add(new Submission { Actor = client.Pseudonym, Key = call, Result = $"{done.Id} {body}", At = act.Now });
        db.Add(new Submission { Actor = ApplicationReference.Owner, Key = known, Result = done.Id.ToString(), At = act.Now });
        await act.CommitAsync(cancellationToken);
        return new(done.Id, false, null, new());
    }

    private static ReceiveCaseAnswer No(Refusal refusal) => new(null, false, refusal, new());

    private static Guid CallOf(string key) => new(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("call\n" + key)).AsSpan(0, 16));

    private static string DigestOf(string reference, CaseForm form) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { reference, form })));
}
