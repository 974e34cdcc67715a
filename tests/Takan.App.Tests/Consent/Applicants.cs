using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Access.Strangers;
using Takan.App.Tests.Declarations;
using Takan.App.Tests.Eligibility;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;
using Takan.Platform.Access;

namespace Takan.App.Tests.Consent;

/// <summary>What an applicant does on the phone, through the real handlers.</summary>
internal static class Applicants
{
    /// <summary>The smallest PNG there is.</summary>
    public static readonly byte[] Signature = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static readonly string[] AllConsents = ["recording", "place", "face"];

    public static readonly string[] AllUndertakings = ["一", "二", "三", "四"];

    public static ApplicantActor Of(Desk desk, CaseId id) => new(Guid.CreateVersion7(), id, desk.BureauId, "a-" + id.ToString()[^12..]);

    public static Task<Outcome<Case>> ConsentAsync(this Desk desk, CaseId id, params string[] given) =>
        desk.AsAsync<GiveConsents, Outcome<Case>>(Of(desk, id), handler => handler.HandleAsync(new(new(id), "1", given), default));

    public static async Task<string> LetterDigestAsync(this Desk desk, CaseId id)
    {
        var head = await desk.AsAsync<CaseHeads, CaseHead>(Of(desk, id), heads => heads.ReadAsync(id, default));
        return LetterText.Of(head, desk.App.Clock.GetUtcNow().UtcDateTime).Digest;
    }

    public static async Task<Outcome<SignedLetter>> SignAsync(this Desk desk, CaseId id, string[]? ticked = null, byte[]? signature = null, string? read = null)
    {
        var digest = read ?? await desk.LetterDigestAsync(id);
        return await desk.AsAsync<SignLetter, Outcome<SignedLetter>>(Of(desk, id), handler =>
            handler.HandleAsync(new(new(id), digest, ticked ?? AllUndertakings, signature ?? Signature), default));
    }

    /// <summary>The applicant's phone, signed in by the case's link.</summary>
    public static async Task<Browser> PhoneAsync(this Desk desk, CaseId id)
    {
        var cookies = new Cookies(desk);
        var client = desk.App.Visitor();
        client.DefaultRequestHeaders.Add("Cookie", await cookies.PhoneAsync(await cookies.LinkAsync(id)));
        return new Browser(client);
    }

    /// <summary>Registered, accepted, consents given, letter signed: waits in the queue.</summary>
    public static async Task<CaseId> QueueAsync(this Desk desk, string name = "示例劳务派遣有限公司", CaseForm? form = null)
    {
        var id = await desk.AcceptAsync(name, form);
        if ((await desk.CardAsync(id))[Road.Remote].Waits) Desk.Allowed(await desk.AnswerAsync(id, "看过平面图和照片"));
        Desk.Allowed(await desk.ConsentAsync(id, AllConsents));
        await desk.DeclareDueAsync(id);
        Desk.Allowed(await desk.SignAsync(id));
        return id;
    }
}
