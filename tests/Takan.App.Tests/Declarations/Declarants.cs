using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Registry;
using Takan.Casework.Consent;
using Takan.Casework.Declarations;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;

namespace Takan.App.Tests.Declarations;

/// <summary>Applicants who sign the address declaration, through the real handlers.</summary>
internal static class Declarants
{
    public static readonly string[] AllPromises = ["1", "2", "3", "4", "5", "6"];

    /// <summary>Of a bureau whose paper wants both papers in every case.</summary>
    public static CaseForm DongliForm => Desk.Form() with { Matter = "special-hours", Scenario = ["irregular", "first"] };

    public static Dictionary<string, string> Filled(string number = "118 号 301 室", string province = "天津市") => new()
    {
        ["address-province"] = province,
        ["address-city"] = province,
        ["address-district"] = "示例区",
        ["address-street"] = "示例街道",
        ["address-road"] = "望海路",
        ["address-number"] = number,
        ["owner-name"] = "王某",
        ["owner-phone"] = "13800000000",
        ["owner-number"] = Desk.IdNumber,
        ["title-name"] = "不动产权证",
        ["title-number"] = "津（2020）不动产权第0000001号",
        ["right-of-use"] = "租赁",
        ["legal-use"] = "工业或商用",
    };

    /// <summary>As the page names them.</summary>
    public static Dictionary<string, string> OnPage(IReadOnlyDictionary<string, string> filled) => filled.ToDictionary(pair => $"Values[{pair.Key}]", pair => pair.Value);

    /// <summary>Accepted and informed.</summary>
    public static async Task<CaseId> InformedAsync(this Desk desk, CaseForm? form = null)
    {
        var (done, errors, _) = await desk.AsAsync<RegisterCase, RegisterCaseAnswer>(desk.Clerk, handler => handler.HandleAsync(desk.Clerk, new(form ?? Desk.Form(), null, Compared: true), default));
        Assert.True(done is not null, string.Join("; ", errors.All.Select(error => error.Key + " " + error.Value.Rule)));
        Desk.Allowed(await desk.AsAsync<AcceptCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(done.Id), true, NoOccasion: true), default)));
        desk.App.Clock.Advance(TimeSpan.FromSeconds(1));
        Desk.Allowed(await desk.ConsentAsync(done.Id, Applicants.AllConsents));
        return done.Id;
    }

    public static Task<Outcome<Case>> StateAsync(
        this Desk desk, CaseId id, RegistrationOccasion? occasion, EntityKind entity = EntityKind.Enterprise, int? places = 1, string basis = "看过申请表", params Guid[] voided) =>
        desk.AsAsync<StateOccasion, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(id), occasion, entity, places, voided, basis), default));

    public static async Task<string> DigestAsync(this Desk desk, CaseId id)
    {
        var head = await desk.AsAsync<CaseHeads, CaseHead>(Applicants.Of(desk, id), heads => heads.ReadAsync(id, default));
        return DeclarationText.Of(head)!.Digest;
    }

    /// <summary>With the finger, unless <paramref name="change"/> says otherwise.</summary>
    public static async Task<DeclarationAnswer> DeclareAsync(
        this Desk desk, CaseId id, IReadOnlyDictionary<string, string>? filled = null, string capacity = "法定代表人", Func<SignDeclarationInput, SignDeclarationInput>? change = null)
    {
        var input = new SignDeclarationInput(new(id), await desk.DigestAsync(id), AllPromises, filled ?? Filled(), capacity) { Signature = Applicants.Signature };
        desk.App.Clock.Advance(TimeSpan.FromSeconds(1));
        return await desk.AsAsync<SignDeclaration, DeclarationAnswer>(Applicants.Of(desk, id), handler => handler.HandleAsync(change?.Invoke(input) ?? input, default));
    }

    /// <summary>Where the bureau's paper asks for it before the letter; nothing elsewhere.</summary>
    public static async Task DeclareDueAsync(this Desk desk, CaseId id)
    {
        var head = await desk.AsAsync<CaseHeads, CaseHead>(Applicants.Of(desk, id), heads => heads.ReadAsync(id, default));
        if ((await desk.App.WithDatabaseAsync(db => db.DeclarationStandingAsync(head, default))).Missing > 0) Signed(await desk.DeclareAsync(id));
    }

    /// <summary>Printed, signed by hand and scanned.</summary>
    public static SignDeclarationInput OnPaper(SignDeclarationInput input, bool seal) =>
        input with { Signature = null, Pages = [new MemoryStream(Keepers.Pdf)], Signer = "张某", SealShown = seal };

    public static SignedDeclaration Signed(DeclarationAnswer answer)
    {
        Assert.True(answer.Signed is not null, $"{answer.Refusal?.Rule} {answer.Refusal?.Words} {string.Join("; ", answer.Wrong.Select(field => field.Key + " " + field.Value.Words))}");
        return answer.Signed;
    }

    public static string? Refused(DeclarationAnswer answer)
    {
        Assert.Null(answer.Signed);
        return answer.Refusal?.Rule;
    }
}
