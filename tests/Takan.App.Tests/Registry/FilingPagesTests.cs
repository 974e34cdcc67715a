using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.Casework.Registry;
using Takan.Evidence.Chain;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Registry;

public sealed class FilingPagesTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-27")]
    [Demand("TJ-28")]
    public async Task Person_FiledWithPhotoAndCertificate_StandsInListAndOnItsPage(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var browser = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper));
        var fields = Keepers.OnPage(Keepers.PersonFields(""));
        (fields["Subject"], fields["Pledged"]) = (desk.Zhou.Id.ToString(), "true");

        var filed = await browser.UploadAsync("/registry/new/Person", fields, ("photo-file", Keepers.Picture));
        Assert.Equal(HttpStatusCode.Found, filed.Status);

        var page = await browser.GetAsync(filed.Location!);
        Assert.Contains("鲁K-0001", page.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2028-12-31", page.Page.Body.TextContent, StringComparison.Ordinal);
        using var photo = await browser.Client.GetAsync(page.Page.QuerySelector("dl img")!.GetAttribute("src"));
        Assert.Equal("image/png", photo.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Keepers.Picture, await photo.Content.ReadAsByteArrayAsync());
        foreach (var find in new[] { "周敏", "0001" })
            Assert.Equal("周敏", (await browser.GetAsync("/registry?kind=Person&find=" + Uri.EscapeDataString(find))).Page.QuerySelector("tbody th")!.TextContent);
    }

    [Theory, OnSqlite]
    [Demand("TJ-27", Refused = true)]
    public async Task Entity_WithWrongCodeAndNoName_IsRefusedAtTheFields_KeepingTheRest(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var browser = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper));

        var again = await browser.SubmitAsync("/registry/new/Entity", Keepers.OnPage(Keepers.EntityFields("", "91371002MA3W7K2T4A")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("校验不通过", again.Page.GetElementById("Fields_creditCode_-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("市场主体名称", again.Page.GetElementById("Fields_name_-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("示例区望海路 118 号 301 室", again.Page.GetElementById("Fields_address_")!.GetAttribute("value"));
        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<Filing>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-38")]
    [Demand("TJ-38", Refused = true)]
    public async Task Unit_AnswersForWhatItFiles_OrNothingIsFiled(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var browser = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper));
        var fields = Keepers.OnPage(Keepers.EntityFields());

        var refused = await browser.SubmitAsync("/registry/new/Entity", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("合法、准确、真实", refused.Page.GetElementById("Pledged-error")!.TextContent, StringComparison.Ordinal);
        using var api = await browser.Client.PostAsJsonAsync("/api/registry", new { kind = "Entity", fields = Keepers.EntityFields() });
        Assert.Equal("TJ-38", (await api.Content.ReadFromJsonAsync<JsonObject>())!["errors"]!["pledged"]!["code"]!.ToString());
        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<Filing>().CountAsync()));

        var filed = await browser.SubmitAsync("/registry/new/Entity", new Dictionary<string, string>(fields) { ["Pledged"] = "true" });
        var id = Guid.Parse(filed.Location!.Split('/')[^1]);
        var line = Assert.Single(await desk.AsAsync<LogReader, IReadOnlyList<LogLine>>(desk.Lead, log => log.ReadAsync(LogStream.OfFiling(id), Audience.Staff, 0, default)));
        Assert.Equal("本单位对所填信息的合法性、准确性、真实性负责。", line.Body!["pledge"]!.ToString());
    }

    [Theory, OnSqlite]
    public async Task Photo_ThatIsNone_IsRefused_AGoodOneSurvivesAnotherMistake(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var browser = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper));
        var fields = Keepers.OnPage(Keepers.PersonFields(""));

        var text = await browser.UploadAsync("/registry/new/Person", fields, ("photo-file", "not a picture"u8.ToArray()));
        Assert.Contains("JPG", text.Page.GetElementById("Fields_photo_-error")!.TextContent, StringComparison.Ordinal);
        var truncated = await browser.UploadAsync("/registry/new/Person", fields, ("photo-file", Keepers.Picture[..30]));
        Assert.NotNull(truncated.Page.GetElementById("Fields_photo_-error"));

        var nobody = await browser.UploadAsync("/registry/new/Person", fields, ("photo-file", Keepers.Picture));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.Status);
        Assert.NotNull(nobody.Page.GetElementById("Subject-error"));
        Assert.Null(nobody.Page.GetElementById("Fields_photo_-error"));
        Assert.NotEmpty(nobody.Page.QuerySelector("input[name='Fields[photo]']")!.GetAttribute("value")!);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SentTwice_FilesOnce_AndTheSameSubjectIsNotFiledTwice(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        var once = Guid.CreateVersion7();

        var both = await Task.WhenAll(
            desk.FileAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields(), once: once),
            desk.FileAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields(), once: once));
        var other = await desk.FileAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields("另一个名称有限公司"));

        Assert.Equal(both[0].Id, both[1].Id);
        Assert.NotNull(both[0].Id);
        Assert.Equal("TK-REG-2", other.Errors.All["creditCode"].Rule);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task NamesThatLookTheSame_AreOffered_NeverMerged(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        var browser = await desk.SignInAsync(keeper);
        await desk.FiledAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields("示例（区）ABC有限公司"));
        // Half-width brackets, a space, a Cyrillic letter.
        var variant = new Dictionary<string, string>(Keepers.OnPage(Keepers.EntityFields("示例(区) АBC 有限公司", Keepers.OtherCode))) { ["Pledged"] = "true" };

        var offered = await browser.SubmitAsync("/registry/new/Entity", variant);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, offered.Status);
        Assert.Contains("示例（区）ABC有限公司", offered.Page.GetElementById("alike")!.TextContent, StringComparison.Ordinal);

        variant["Compared"] = "true";
        Assert.Equal(HttpStatusCode.Found, (await browser.SubmitAsync("/registry/new/Entity", variant)).Status);
        Assert.Equal(2, await desk.App.WithDatabaseAsync(db => db.Set<Filing>().CountAsync(row => row.Kind == FilingKind.Entity)));
    }

    [Theory, OnSqlite]
    public async Task Inspector_MayLookButNotFile_AndAnotherBureauFindsNothing(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        var filing = await desk.FiledAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields());
        var zhou = await desk.SignInAsync(desk.Zhou);
        var stranger = await desk.SignInAsync(await desk.AddAsync(await desk.AddBureauAsync("别区行政审批服务局"), "外局", Role.RegistryKeeper));

        Assert.Equal(HttpStatusCode.OK, (await zhou.GetAsync($"/registry/{filing}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await zhou.GetAsync("/registry/new/Entity")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await zhou.GetAsync($"/registry/{filing}/change")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/registry/{filing}")).Status);
    }
}
