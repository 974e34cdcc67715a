using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Registry;
using Takan.Casework.Intake;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Intake;

/// <summary>One company written in two ways: the clerk is shown what stands, and decides.</summary>
public sealed class SimilarCasesTests
{
    private const string Firm = "示例（区）ABC有限公司";

    /// <summary>Half-width brackets, a space, a Cyrillic letter.</summary>
    private const string Variant = "示例(区) АBC 有限公司";

    [Theory, OnSqlite, OnPostgres]
    public async Task Register_TheSameCompanySpeltOtherwise_ShowsTheCaseAndWritesNothing(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var first = await desk.RegisterAsync(Firm);

        var answer = await RegisterAsync(desk, Desk.Form(Variant) with { Address = "示例区别处路 9 号" });

        Assert.Null(answer.Case);
        var similar = Assert.Single(answer.Alike);
        Assert.Equal((Likeness.SameApplication, Firm), (similar.Likeness, similar.Marks.Name));
        Assert.Contains(first.ToString(), similar.Href, StringComparison.Ordinal);
        Assert.Equal("TK-INT-14", answer.Errors.All[nameof(CaseForm.CreditCode)].Rule);
        Assert.Equal(1, await desk.App.WithDatabaseAsync(db => db.Set<Case>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Register_AfterComparing_MakesACaseOfItsOwn_AndTheDecisionIsKept(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var first = await desk.RegisterAsync(Firm);

        var answer = await RegisterAsync(desk, Desk.Form(Variant) with { CreditCode = Keepers.OtherCode }, compared: true);

        var stream = LogStream.Of(answer.Case!.Id).Name;
        var kinds = await desk.App.WithDatabaseAsync(db => db.Set<LogEntry>().Where(row => row.Stream == stream).OrderBy(row => row.Number).Select(row => row.Kind).ToListAsync());
        Assert.Equal(["case-registered", "similar-compared"], kinds);
        Assert.NotEqual(first, answer.Case.Id);
        Assert.Equal(Firm, (await desk.CaseAsync(first)).EntityName);
    }

    [Theory, OnSqlite]
    public async Task Register_AnotherCompanyElsewhere_AsksNothing(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.RegisterAsync(Firm);

        var answer = await RegisterAsync(desk, Desk.Form("另一家有限公司") with { CreditCode = Keepers.OtherCode, Address = "示例区望海路 118 号 302 室" });

        Assert.NotNull(answer.Case);
    }

    [Theory, OnSqlite]
    public async Task Register_AFiledCompanyUnderAnotherCode_OffersTheFiling(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        var filing = await desk.FiledAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields(Firm, Keepers.OtherCode));

        var answer = await RegisterAsync(desk, Desk.Form(Variant));

        Assert.Equal(Likeness.OtherCode, Assert.Single(answer.Alike).Likeness);
        Assert.Contains(filing.ToString(), answer.Alike[0].Href, StringComparison.Ordinal);
        Assert.Equal("TK-INT-14", answer.Errors.All[nameof(CaseForm.EntityName)].Rule);
    }

    [Theory, OnSqlite]
    public async Task Page_ShowsWhatIsSimilar_KeepsWhatWasTyped_AndGoesOnWhenTicked(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var first = await desk.CaseAsync(await desk.RegisterAsync(Firm));
        var clerk = await desk.SignInAsync(desk.Clerk);
        var fields = Fields(Variant);

        var offered = await clerk.SubmitAsync("/cases/new", fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, offered.Status);
        Assert.Contains(first.Number, offered.Page.GetElementById("alike")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Variant, offered.Page.GetElementById("Input_EntityName")!.GetAttribute("value"));
        fields["Compared"] = "true";
        Assert.Equal(HttpStatusCode.Found, (await clerk.SubmitAsync("/cases/new", fields)).Status);
    }

    [Theory, OnSqlite]
    public async Task Api_NamesWhatIsSimilar_AndTakesTheDecision(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var first = await desk.CaseAsync(await desk.RegisterAsync(Firm));
        var clerk = await desk.SignInAsync(desk.Clerk);

        using var refused = await clerk.Client.PostAsJsonAsync("/api/cases", new { @case = Desk.Form(Variant) });
        var problem = (await refused.Content.ReadFromJsonAsync<JsonObject>())!;
        using var taken = await clerk.Client.PostAsJsonAsync("/api/cases", new { @case = Desk.Form(Variant), compared = true });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Created), (refused.StatusCode, taken.StatusCode));
        Assert.Equal((first.Number, "SameApplication"), (problem["similar"]![0]!["label"]!.ToString(), problem["similar"]![0]!["likeness"]!.ToString()));
    }

    private static Task<RegisterCaseAnswer> RegisterAsync(Desk desk, CaseForm form, bool compared = false) =>
        desk.AsAsync<RegisterCase, RegisterCaseAnswer>(desk.Clerk, handler => handler.HandleAsync(desk.Clerk, new(form, null, compared), default));

    private static Dictionary<string, string> Fields(string name) => new()
    {
        ["Input.Matter"] = "labour-dispatch",
        ["Input.Scenario[occasion]"] = "new",
        ["Input.Scenario[right-of-use]"] = "leased",
        ["Input.Scenario[layout]"] = "own-office",
        ["Input.EntityName"] = name,
        ["Input.CreditCode"] = Desk.CreditCode,
        ["Input.Address"] = "示例区望海路 118 号",
        ["Input.ContactName"] = "李某",
        ["Input.ContactCapacity"] = "LegalRepresentative",
        ["Input.ContactPhone"] = "13800000000",
        ["Input.ContactId"] = Desk.IdNumber,
    };
}
