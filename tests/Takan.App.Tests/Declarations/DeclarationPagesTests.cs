using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Registry;
using Takan.App.Tests.Running;
using Takan.Casework.Consent;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.EvidenceStore;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Declarations;

/// <summary>The papers through the pages: the phone, the window, the lists of papers.</summary>
public sealed class DeclarationPagesTests
{
    private static KeyValuePair<string, string>[] Drawn =>
        [new("Signature", "data:image/png;base64," + Convert.ToBase64String(Applicants.Signature)), new("Capacity", "法定代表人"), .. Declarants.AllPromises.Select(one => KeyValuePair.Create("Ticked", one))];

    /// <summary>Consents, declaration, letter: each page leads to the next, and both papers lie with the applicant and on the case page.</summary>
    [Theory, OnSqlite]
    [Demand("DL-16")]
    public async Task Phone_IsLedFromTheConsentsThroughBothPapers(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "dongli");
        var id = await desk.InformedAsync(Declarants.DongliForm);
        var phone = await desk.PhoneAsync(id);
        Assert.NotNull((await phone.GetAsync("/my")).Page.QuerySelector("footer.act a[href='/my/declaration']"));
        Assert.Equal("/my/declaration", (await phone.GetAsync("/my/letter")).Location);

        var wrong = await (await FilledForm.OpenAsync(phone, "/my/declaration", [.. Drawn, .. Declarants.OnPage(Without("address-road"))])).SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("HC-68", wrong.Page.QuerySelector("#f-address-road-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("不动产权证", wrong.Page.QuerySelector("#f-title-name")!.GetAttribute("value"));

        var form = await FilledForm.OpenAsync(phone, "/my/declaration", [.. Drawn, .. Declarants.OnPage(Declarants.Filled())]);
        Assert.Equal("/my/declaration", (await form.SendAsync()).Location);
        // Sent twice it is signed once.
        Assert.Equal("/my/declaration", (await form.SendAsync()).Location);
        Assert.Single(await desk.App.WithDatabaseAsync(db => db.DeclarationsAsync(id, default)));
        Assert.NotNull((await phone.GetAsync("/my/declaration")).Page.QuerySelector("footer.act a[href='/my/letter']"));
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/my/letter")).Status);
        Desk.Allowed(await desk.SignAsync(id));

        var declaration = (await desk.App.WithDatabaseAsync(db => db.DeclarationsAsync(id, default)))[0];
        var paper = $"/my/papers/declarations/{declaration.Id}";
        Assert.NotNull((await phone.GetAsync("/my/papers")).Page.QuerySelector($"a[href='{paper}']"));
        Assert.Equal("application/pdf", (await phone.GetAsync(paper)).Raw.Content.Headers.ContentType?.MediaType);
        var page = (await (await desk.SignInAsync(desk.Clerk)).GetAsync($"/cases/{id}")).Page;
        Assert.NotNull(page.QuerySelector($"a[href='/cases/{id}/declarations/{declaration.Id}']"));
        Assert.DoesNotContain(Desk.IdNumber, page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Where the seal is demanded the finger is not even offered: print, seal, hand in.</summary>
    [Theory, OnSqlite]
    [Demand("HC-81")]
    public async Task Phone_WhereASealIsDemanded_PrintsAndHandsInThePaper(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.InformedAsync();
        Desk.Allowed(await desk.StateAsync(id, RegistrationOccasion.Change));
        var phone = await desk.PhoneAsync(id);
        const string path = "/my/declaration/on-paper";
        Assert.Equal(path, (await phone.GetAsync("/my/declaration")).Location);
        var fields = Declarants.OnPage(Declarants.Filled(province: "山东省"));
        foreach (var (name, value) in await HiddenAsync(phone, path)) fields[name] = value;

        var form = (await phone.GetAsync(path)).Page.QuerySelectorAll("#declaration input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));
        using var typed = new FormUrlEncodedContent([.. form.Where(field => !fields.ContainsKey(field.Key)), .. fields]);
        var printed = await phone.PostAsync(path + "?handler=Print", typed);
        Assert.Equal("application/pdf", printed.Raw.Content.Headers.ContentType?.MediaType);
        (fields["Capacity"], fields["Signer"], fields["Ticked"]) = ("法定代表人", "张某", "1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await phone.UploadAsync(path, fields, ("Pages", Keepers.Pdf))).Status);
        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<SignedDeclaration>().CountAsync()));
        Assert.Contains("企业公章", (await phone.GetAsync(path)).Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Signed on paper at the window, both: the clerk compares, scans, and the case is in the queue.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("DL-16")]
    [Demand("HC-58")]
    public async Task Window_TakesInBothPapers_AndTheirScansOpenForThoseWhoMay(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "dongli");
        var id = await desk.InformedAsync(Declarants.DongliForm);
        var clerk = await desk.SignInAsync(desk.Clerk);
        Assert.Contains("DL-16", (await clerk.GetAsync($"/cases/{id}/paper-letter")).Page.DocumentElement.TextContent, StringComparison.Ordinal);
        var fields = Declarants.OnPage(Declarants.Filled());
        (fields["Capacity"], fields["Signer"]) = ("法定代表人", "李某");
        Assert.Contains("TK-CON-06", (await SendAsync("paper-declaration", fields)).Page.DocumentElement.TextContent, StringComparison.Ordinal);

        fields["Compared"] = "true";
        Assert.Equal($"/cases/{id}", (await SendAsync("paper-declaration", fields)).Location);
        Assert.Equal($"/cases/{id}", (await SendAsync("paper-letter", new() { ["Compared"] = "true" })).Location);

        Assert.Equal(CaseState.Consented, (await desk.CaseAsync(id)).State);
        var letter = (await desk.App.WithDatabaseAsync(db => db.LatestLetterAsync(id, default)))!;
        Assert.Equal((SignatureMethod.OnPaper, 1), (letter.Method, letter.Scans.Count));
        Assert.Equal("application/pdf", (await clerk.GetAsync($"/cases/{id}/scans/{letter.Scans[0]}")).Raw.Content.Headers.ContentType?.MediaType);
        var phone = await desk.PhoneAsync(id);
        Assert.NotNull((await phone.GetAsync("/my/papers")).Page.QuerySelector($"a[href='/my/papers/scans/{letter.Scans[0]}']"));
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/my/papers/consent-letter")).Status);
        // No inspection is named in it, so it goes into the sealed package of each, as the letter does.
        Assert.All(await desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>().ToListAsync()), file => Assert.DoesNotContain("inspection", file.Facts, StringComparison.Ordinal));

        async Task<Answer> SendAsync(string page, Dictionary<string, string> typed)
        {
            var path = $"/cases/{id}/{page}";
            foreach (var (name, value) in await HiddenAsync(clerk, path)) typed[name] = value;
            return await clerk.UploadAsync(path, typed, ("Pages", Keepers.Pdf));
        }
    }

    /// <summary>The letter signed on paper by the applicant: unread or without the scan it is refused.</summary>
    [Theory, OnSqlite]
    [Demand("HC-58")]
    [Demand("HC-58", Refused = true)]
    public async Task Phone_HandsInTheLetterSignedOnPaper(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.InformedAsync();
        var input = new SignLetterOnPaperInput(new(id), await desk.LetterDigestAsync(id), Applicants.AllUndertakings, [new MemoryStream(Keepers.Pdf)]);
        Assert.Equal("TK-CON-04", await RefusedAsync(input with { Pages = [] }));
        Assert.Equal("HC-23", await RefusedAsync(input with { Ticked = ["一"] }));
        var phone = await desk.PhoneAsync(id);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/my/letter/on-paper")).Status);
        Assert.Equal("application/pdf", (await phone.GetAsync("/my/papers/blank-letter")).Raw.Content.Headers.ContentType?.MediaType);

        var letter = Desk.Allowed(await SignAsync(input with { Pages = [new MemoryStream(Keepers.Pdf), new MemoryStream(Keepers.Picture)] }));

        Assert.Equal((SignatureMethod.OnPaper, 2), (letter.Method, letter.Scans.Count));
        Assert.Equal(letter.Copies[0].Content, letter.Copies[1].Content);
        Assert.Equal(CaseState.Consented, (await desk.CaseAsync(id)).State);

        Task<Takan.Law.Outcome<SignedLetter>> SignAsync(SignLetterOnPaperInput typed) =>
            desk.AsAsync<SignLetterOnPaper, Takan.Law.Outcome<SignedLetter>>(Applicants.Of(desk, id), handler => handler.HandleAsync(typed, default));
        async Task<string> RefusedAsync(SignLetterOnPaperInput typed) => Desk.Refused(await SignAsync(typed));
    }

    private static Dictionary<string, string> Without(string field)
    {
        var filled = Declarants.Filled();
        filled[field] = "";
        return filled;
    }

    private static async Task<IEnumerable<KeyValuePair<string, string>>> HiddenAsync(Browser browser, string path) =>
        (await browser.GetAsync(path)).Page.QuerySelectorAll("main input[type=hidden][name=Once], main input[type=hidden][name=Read]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));
}
