using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Running;
using Takan.Law.Identifiers;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Keys;
using Takan.Platform.Log;
using Takan.Platform.Messages;
using Takan.Platform.Organisation;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Access;

public abstract partial class CaseLinkTests(DatabaseKind kind) : AppTests(kind)
{
    private static readonly CaseId Case = CaseId.New();

    [Fact]
    public async Task QrCode_WithTheCodeFromThePhone_OpensTheCase()
    {
        var link = await IssueAsync();
        var phone = NewBrowser();
        Assert.Equal("/my", (await OpenAsync(phone, PathOf(link))).Location);
        Assert.Equal(["link-issued", "device-opened"], await KindsAsync());
    }

    [Fact]
    public async Task OpeningTheLink_ChangesNothing_AndShowsFourDigits()
    {
        var link = await IssueAsync();
        var page = await NewBrowser().GetAsync(PathOf(link));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("****5678", page.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("13512345678", page.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(0, await App.WithDatabaseAsync(db => db.Set<OneTimeCode>().CountAsync()));
    }

    [Fact]
    public async Task LinkOpenedAgain_ByThePhoneThatProvedItself_GoesOn_AnotherProvesItself()
    {
        var link = await IssueAsync();
        var phone = NewBrowser();
        await OpenAsync(phone, PathOf(link));
        // The clock of the tests stands in the past, so that the browser's own jar would drop the cookie.
        var again = App.Visitor();
        again.DefaultRequestHeaders.Add("Cookie", phone.Cookie(DeviceSessions.Cookie));

        Assert.Equal("/my", (await new Browser(again).GetAsync(PathOf(link))).Location);
        Assert.Equal(HttpStatusCode.OK, (await NewBrowser().GetAsync(PathOf(link))).Status);
    }

    [Fact]
    public async Task CodeThatNoProviderCanSend_IsNotSaidToBeSent()
    {
        var link = await IssueAsync();
        var phone = NewBrowser();
        await phone.SubmitAsync(PathOf(link), new Dictionary<string, string>());

        var text = (await phone.GetAsync(PathOf(link) + "/code")).Page.DocumentElement.TextContent;
        Assert.Contains("验证码发不出去", text, StringComparison.Ordinal);
        Assert.DoesNotContain("短信已发到", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TypedCode_InAnyForm_LeadsToTheSamePage()
    {
        var link = await IssueAsync();
        var typed = link.Code[..4].ToLowerInvariant() + " " + link.Code[4..];
        var answer = await NewBrowser().SubmitAsync("/s", new Dictionary<string, string> { ["Code"] = typed });
        Assert.Equal(PathOf(link), answer.Location);
        Assert.Matches("^[A-HJKMNP-Z2-9]{8}$", link.Code);
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("revoked")]
    [InlineData("unknown")]
    public async Task LinkThatIsOver_SaysSo_AndOpensNothing(string why)
    {
        var link = await IssueAsync();
        var phone = NewBrowser();
        await OpenAsync(phone, PathOf(link));
        var path = why == "unknown" ? "/c/" + new string('x', 43) : PathOf(link);
        if (why == "expired") App.Clock.Advance(TimeSpan.FromDays(31));
        if (why == "revoked") await IssueAsync();

        var page = await NewBrowser().GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains(CaseLinkRefusals.Expired.Words, page.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        var typed = why == "unknown" ? "ABCDEFGH" : link.Code;
        var answer = await NewBrowser().SubmitAsync("/s", new Dictionary<string, string> { ["Code"] = typed });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(CaseLinkRefusals.Unknown.Words, answer.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        if (why != "unknown") Assert.Null(await ApplicantBehindAsync(phone));
    }

    [Fact]
    public async Task OneTimeCode_AfterFiveWrongTries_IsSpent()
    {
        var link = await IssueAsync();
        var phone = NewBrowser();
        await phone.SubmitAsync(PathOf(link), new Dictionary<string, string>());
        var right = await CodeSentAsync();
        var wrong = right == "000000" ? "000001" : "000000";
        for (var i = 0; i < 5; i++) await phone.SubmitAsync(PathOf(link) + "/code", new Dictionary<string, string> { ["Code"] = wrong });
        var answer = await phone.SubmitAsync(PathOf(link) + "/code", new Dictionary<string, string> { ["Code"] = right });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(CaseLinkRefusals.CodeSpent.Words, answer.Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneTimeCode_IsGoodOnce_AndForFiveMinutes()
    {
        var link = await IssueAsync();
        await OpenAsync(NewBrowser(), PathOf(link));
        var used = await CodeSentAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ProveAsync(link, used)).Status);

        App.Clock.Advance(SendOneTimeCode.Pause + TimeSpan.FromSeconds(1));
        await NewBrowser().SubmitAsync(PathOf(link), new Dictionary<string, string>());
        var late = await CodeSentAsync();
        App.Clock.Advance(SendOneTimeCode.Life + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ProveAsync(link, late)).Status);
    }

    [Fact]
    public async Task OneTimeCodes_AskedForTooOften_AreRefused()
    {
        var link = await IssueAsync();
        var phone = NewBrowser();
        Assert.Equal(HttpStatusCode.Found, (await phone.SubmitAsync(PathOf(link), new Dictionary<string, string>())).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await phone.SubmitAsync(PathOf(link), new Dictionary<string, string>())).Status);
        for (var i = 1; i < 5; i++)
        {
            App.Clock.Advance(SendOneTimeCode.Pause + TimeSpan.FromSeconds(1));
            Assert.Equal(HttpStatusCode.Found, (await phone.SubmitAsync(PathOf(link), new Dictionary<string, string>())).Status);
        }

        App.Clock.Advance(SendOneTimeCode.Pause + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await phone.SubmitAsync(PathOf(link), new Dictionary<string, string>())).Status);
        Assert.Equal(5, await App.WithDatabaseAsync(db => db.Set<OneTimeCode>().CountAsync()));
    }

    [Fact]
    public async Task CodeSentForSigning_OpensNoSession_ButSigns()
    {
        var link = await IssueAsync();
        await App.ActAsync(async services =>
        {
            var row = await services.GetRequiredService<Platform.Database.TakanDb>().Set<CaseLink>().AsNoTracking().SingleAsync(known => known.Id == link.LinkId);
            return await services.GetRequiredService<SendOneTimeCode>().RunAsync(row, OneTimeCodePurpose.SignLetter, CancellationToken.None);
        });
        var code = await CodeSentAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ProveAsync(link, code)).Status);
        Assert.DoesNotContain("device-opened", await KindsAsync());

        Assert.Null(await UseAsync(link, OneTimeCodePurpose.SignLetter, code));
    }

    [Fact]
    public async Task CodeSentForOpening_SignsNothing()
    {
        var link = await IssueAsync();
        await NewBrowser().SubmitAsync(PathOf(link), new Dictionary<string, string>());

        Assert.Equal(CaseLinkRefusals.WrongCode, await UseAsync(link, OneTimeCodePurpose.SignLetter, await CodeSentAsync()));
    }

    private Task<Law.Refusal?> UseAsync(IssuedCaseLink link, OneTimeCodePurpose purpose, string code) => App.ActAsync(async services =>
    {
        await using var act = await services.GetRequiredService<Acts>().BeginAsync(CancellationToken.None);
        var refusal = await services.GetRequiredService<UseOneTimeCode>().RunAsync(act, link.LinkId, purpose, code, CancellationToken.None);
        await act.CommitAsync(CancellationToken.None);
        return refusal;
    });

    protected static string PathOf(IssuedCaseLink link) => new Uri(link.Address).AbsolutePath;

    protected Task<IssuedCaseLink> IssueAsync() => App.ActAsync(async services =>
    {
        var db = services.GetRequiredService<Platform.Database.TakanDb>();
        await using var act = await services.GetRequiredService<Acts>().BeginAsync(CancellationToken.None);
        var bureau = await db.Set<Bureau>().FirstOrDefaultAsync();
        if (bureau is null) db.Add(bureau = new() { Id = Guid.CreateVersion7(), Name = "示例区行政审批服务局", Profile = "huancui", CreatedAt = act.Now });
        var input = new NewCaseLink { CaseId = Case, BureauId = bureau.Id, Phone = "13512345678", ExpiresAt = act.Now.AddDays(30) };
        var issued = await services.GetRequiredService<IssueCaseLink>().RunAsync(act, input, CancellationToken.None);
        await act.CommitAsync(CancellationToken.None);
        return issued;
    });

    private async Task<Answer> OpenAsync(Browser phone, string path)
    {
        Assert.Equal(path + "/code", (await phone.SubmitAsync(path, new Dictionary<string, string>())).Location);
        return await phone.SubmitAsync(path + "/code", new Dictionary<string, string> { ["Code"] = await CodeSentAsync() });
    }

    private Task<Answer> ProveAsync(IssuedCaseLink link, string code) =>
        NewBrowser().SubmitAsync(PathOf(link) + "/code", new Dictionary<string, string> { ["Code"] = code });

    protected Task<string> CodeSentAsync() => App.ActAsync(async services =>
    {
        var sent = await services.GetRequiredService<Platform.Database.TakanDb>().Set<OutboxMessage>()
            .Where(message => message.Kind == "one-time-code").OrderByDescending(message => message.CreatedAt).FirstAsync();
        return SixDigits().Match(MessageContent.Open(services.GetRequiredService<KeyRing>(), sent).Text).Value;
    });

    private Task<List<string>> KindsAsync() => App.WithDatabaseAsync(db =>
        db.Set<LogEntry>().Where(entry => entry.Stream == "case/" + Case).OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync());

    /// <summary>Whether the phone's cookie still opens anything.</summary>
    private Task<object?> ApplicantBehindAsync(Browser phone) => App.ActAsync<object?>(async services =>
    {
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext { RequestServices = services };
        http.Request.Headers.Cookie = phone.Cookie(DeviceSessions.Cookie);
        return await services.GetRequiredService<DeviceSessions>().FindAsync(http);
    });

    [GeneratedRegex("[0-9]{6}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SixDigits();
}

public sealed class CaseLinksOnSqlite() : CaseLinkTests(DatabaseKind.Sqlite)
{
    [Fact]
    public async Task Database_HoldsNeitherTokenNorCodeNorPhoneInTheClear()
    {
        var link = await IssueAsync();
        await NewBrowser().SubmitAsync(PathOf(link), new Dictionary<string, string>());
        var code = await CodeSentAsync();
        await App.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        var stored = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(App.DatabaseConnection["Data Source=".Length..]));
        foreach (var secret in (string[])[PathOf(link)[3..], link.Code, "13512345678", code])
            Assert.DoesNotContain(secret, stored, StringComparison.Ordinal);
    }
}

public sealed class CaseLinksOnPostgres() : CaseLinkTests(DatabaseKind.Postgres);
