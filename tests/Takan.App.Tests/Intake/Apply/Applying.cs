using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Registry;
using Takan.App.Tests.Running;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Messages;
using Takan.Platform.Organisation;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Intake;

/// <summary>Somebody with a telephone who applies alone, at a bureau whose paper allows it (Lintong).</summary>
internal static partial class Applying
{
    public const string Phone = "13900001234";
    public const string Application = "/my/application";

    public static async Task<Desk> OpenAsync(DatabaseKind kind)
    {
        var desk = await Desk.OpenAsync(kind);
        await desk.App.WithDatabaseAsync(db => db.Set<Bureau>().ExecuteUpdateAsync(bureau => bureau.SetProperty(row => row.Profile, "lintong")));
        return desk;
    }

    public static string MatterPath(Desk desk) => $"/apply/{desk.BureauId}/food-business";

    public static Dictionary<string, string> Fields(string name = "示例餐饮有限公司", string capacity = "LegalRepresentative") => new()
    {
        ["Input.Scenario[project]"] = "hot",
        ["Input.Scenario[place]"] = "street",
        ["Input.EntityName"] = name,
        ["Input.CreditCode"] = Desk.CreditCode,
        ["Input.Address"] = "临潼区人民路 8 号 101 室",
        ["Input.ContactName"] = "李某",
        ["Input.ContactCapacity"] = capacity,
        ["Input.ContactId"] = Desk.IdNumber,
    };

    /// <summary>Asks for the code, reads it from the message, types it.</summary>
    public static async Task<Browser> ProveAsync(this Desk desk, string phone = Phone)
    {
        var browser = new Browser(desk.App.Visitor());
        Assert.Equal("/apply/code", (await browser.SubmitAsync(MatterPath(desk), new Dictionary<string, string> { ["Phone"] = phone })).Location);
        Assert.Equal("/apply/form", (await browser.SubmitAsync("/apply/code", new Dictionary<string, string> { ["Code"] = await desk.CodeAsync() })).Location);
        return browser;
    }

    public static async Task<Browser> BeginAsync(this Desk desk, string phone = Phone, Dictionary<string, string>? fields = null)
    {
        var browser = await desk.ProveAsync(phone);
        var answer = await (await FilledForm.OpenAsync(browser, "/apply/form", fields ?? Fields())).SendAsync();
        Assert.True(answer.Location == "/my", $"{answer.Status} {answer.Page.QuerySelector("main")?.TextContent}");
        // The tests' clock stands in the past, where the client takes a cookie with a date for expired.
        browser.Client.DefaultRequestHeaders.Add("Cookie", browser.Cookie(DeviceSessions.Cookie));
        // Another minute, so that a later code is not refused for haste.
        desk.App.Clock.Advance(TimeSpan.FromSeconds(61));
        return browser;
    }

    public static Task<Answer> SendAsync(this Browser phone, string? served = "OnPhone", params (string Name, byte[] Content)[] files) =>
        phone.UploadAsync(Application, served is null ? [] : new Dictionary<string, string> { ["ServedBy"] = served }, files);

    /// <summary>Begun and sent with the proof of identity.</summary>
    public static async Task<(Browser Phone, CaseId Case)> ApplyAsync(this Desk desk, string phone = Phone, Dictionary<string, string>? fields = null)
    {
        var browser = await desk.BeginAsync(phone, fields);
        var answer = await browser.SendAsync("OnPhone", ("file-identity", Keepers.Picture));
        Assert.True(answer.Location == "/my", $"{answer.Status} {answer.Page.QuerySelector("main")?.TextContent}");
        return (browser, (await desk.CasesAsync()).MaxBy(row => row.RegisteredAt)!.Id);
    }

    public static Task<List<Case>> CasesAsync(this Desk desk) => desk.App.WithDatabaseAsync(db => db.Set<Case>().AsNoTracking().ToListAsync());

    public static Task<int> SentAsync(this Desk desk, string kind) => desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().CountAsync(row => row.Kind == kind));

    public static Task<string> CodeAsync(this Desk desk) => desk.App.ActAsync(async services =>
    {
        var sent = await services.GetRequiredService<TakanDb>().Set<OutboxMessage>()
            .Where(message => message.Kind == "one-time-code").OrderByDescending(message => message.CreatedAt).FirstAsync();
        return SixDigits().Match(MessageContent.Open(services.GetRequiredService<KeyRing>(), sent).Text).Value;
    });

    public static void AssertRefused(Answer answer, string rule)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(rule, answer.Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [GeneratedRegex("[0-9]{6}", RegexOptions.None, 1000)]
    private static partial Regex SixDigits();
}
