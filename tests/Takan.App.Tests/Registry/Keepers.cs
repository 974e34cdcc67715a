using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Catalog;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Casework.Registry;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Registry;

/// <summary>What keepers of the register do, through the real handlers and forms.</summary>
internal static class Keepers
{
    /// <summary>The smallest whole PNG.</summary>
    public static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n");

    /// <summary>A bureau whose paper demands the three filings: the demo's, with that section.</summary>
    /// <param name="profiles">Where its profile lies; it must outlive the desk.</param>
    public static Task<Desk> OpenDemandingAsync(DatabaseKind kind, TemporaryFolder profiles)
    {
        ShippedCopy.With(profiles, "huancui", "bureau.yaml", "filings:\n  source: 第十一条\n  confirmMonths: 6");
        return Desk.OpenAsync(kind, settings: new Dictionary<string, string?> { ["Profiles:Folder"] = profiles.Path });
    }

    /// <summary>The inspectors, the matter and the entity of the desk's usual case: what the three filings ask for before a visit.</summary>
    public static async Task FileEverybodyAsync(this Desk desk)
    {
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        foreach (var person in new[] { desk.Zhou, desk.He }) await desk.FilePersonAsync(keeper, person);
        await desk.FiledAsync(keeper, FilingKind.Matter, desk.UsualForm("").Matter, MatterFields);
        await desk.FiledAsync(keeper, FilingKind.Entity, null, EntityFields());
    }

    public static Dictionary<string, string?> PersonFields(string photo, string until = "2028-12-31") => new()
    {
        ["certificate"] = "鲁K-0001",
        ["issuer"] = "示例区司法局",
        ["validFrom"] = "2024-01-01",
        ["validUntil"] = until,
        ["unit"] = "现场勘验中心",
        ["photo"] = photo,
    };

    public static Dictionary<string, string?> MatterFields { get; } = new()
    {
        ["inspectionKind"] = "勘查",
        ["days"] = "10",
        ["basis"] = "行政许可法第三十四条",
        ["unit"] = "现场勘验中心",
    };

    public static Dictionary<string, string?> EntityFields(string name = "示例劳务派遣有限公司", string code = Desk.CreditCode) => new()
    {
        ["name"] = name,
        ["creditCode"] = code,
        ["address"] = "示例区望海路 118 号 301 室",
        ["representative"] = "李某",
    };

    /// <summary>Another code that passes its check.</summary>
    public static string OtherCode { get; } = "0123456789ABCDEFGHJKLMNPQRTUWXY".Select(last => "91371002MA3W7K2T5" + last).First(code => CreditCode.Parse(code).IsAllowed(out _, out _));

    public static async Task<Guid> PaperAsync(this Desk desk, StaffActor keeper, byte[]? content = null) =>
        Desk.Allowed(await desk.AsAsync<KeepPaper, Outcome<RegistryPaper>>(keeper, handler => handler.HandleAsync(keeper, "paper", new MemoryStream(content ?? Picture), false, default))).Id;

    public static Task<FileSubjectAnswer> FileAsync(
        this Desk desk, StaffActor keeper, FilingKind kind, string? subject, IReadOnlyDictionary<string, string?> fields, bool compared = false, Guid? once = null, bool pledged = true) =>
        desk.AsAsync<FileSubject, FileSubjectAnswer>(keeper, handler => handler.HandleAsync(keeper, new(kind, subject, fields, compared, pledged, once), default));

    public static async Task<Guid> FiledAsync(this Desk desk, StaffActor keeper, FilingKind kind, string? subject, IReadOnlyDictionary<string, string?> fields)
    {
        var (id, errors, _) = await desk.FileAsync(keeper, kind, subject, fields);
        Assert.True(id is not null, string.Join("; ", errors.All.Select(error => error.Key + " " + error.Value.Rule)));
        return id.Value;
    }

    public static async Task<Guid> FilePersonAsync(this Desk desk, StaffActor keeper, StaffActor person, string until = "2028-12-31") =>
        await desk.FiledAsync(keeper, FilingKind.Person, person.Id.ToString(), PersonFields((await desk.PaperAsync(keeper)).ToString(), until));

    public static Task<Filing> FilingAsync(this Desk desk, Guid id) => desk.App.WithDatabaseAsync(db => db.Set<Filing>().AsNoTracking().SingleAsync(row => row.Id == id));

    /// <summary>Fields as a form names them.</summary>
    public static Dictionary<string, string> OnPage(IReadOnlyDictionary<string, string?> fields) => fields.ToDictionary(pair => $"Fields[{pair.Key}]", pair => pair.Value ?? "");

    /// <summary>Opens the page, sends its form with files.</summary>
    public static async Task<Answer> UploadAsync(this Browser browser, string path, IReadOnlyDictionary<string, string> fields, params (string Name, byte[] Content)[] files)
    {
        var opened = await browser.GetAsync(path);
        using var form = new MultipartFormDataContent();
        var token = opened.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var (name, value) in fields.Append(new("__RequestVerificationToken", token))) form.Add(new StringContent(value), name);
        if (opened.Page.QuerySelector($"input[name={CaseOfPage.Field}]")?.GetAttribute("value") is { } page) form.Add(new StringContent(page), CaseOfPage.Field);
        foreach (var (name, content) in files)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(file, name, "scan.bin");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        request.Headers.Accept.ParseAdd("text/html");
        var response = await browser.Client.SendAsync(request);
        return new(response.StatusCode, response.Headers.Location?.OriginalString, await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync()), response);
    }
}
