using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Access.Strangers;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.App.Tests.Scheduling;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Keys;
using Takan.Platform.Log;
using Takan.Platform.Messages;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Web;

/// <summary>A case from the window to the appointment, every form sent twice as it stood: the second time leads to the same page and nothing happens again.</summary>
public sealed class SentTwiceTests
{
    [Theory, OnSqlite, OnPostgres(Daily = true)]
    public async Task EveryForm_SentTwice_ActsOnce(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var clerk = await desk.SignInAsync(desk.Clerk);
        var id = await desk.RegisterAsync();
        await TwiceAsync(desk, clerk, $"/cases/{id}/accept", [new("MaterialsComplete", "true"), new("NoOccasion", "true")]);
        await TwiceAsync(desk, clerk, $"/cases/{id}/link", [new("SendBySms", "true")]);

        var phone = await desk.PhoneAsync(id);
        await TwiceAsync(desk, phone, "/my/consent", [new("NoticeVersion", "1"), .. Applicants.AllConsents.Select(one => KeyValuePair.Create("Given", one))]);
        await TwiceAsync(desk, phone, "/my/letter",
            [new("Signature", "data:image/png;base64," + Convert.ToBase64String(Applicants.Signature)), .. Applicants.AllUndertakings.Select(one => KeyValuePair.Create("Ticked", one))]);

        var officer = await desk.SignInAsync(desk.Zhou);
        await TwiceAsync(desk, officer, $"/cases/{id}/take");
        var inspection = (await desk.App.WithDatabaseAsync(db => db.Set<Casework.Scheduling.Inspection>().AsNoTracking().SingleAsync())).Id;
        await TwiceAsync(desk, officer, $"/inspections/{inspection}/contact", new("Reached", "true"), new("MatterExplained", "true"), new("Note", "说好了"));
        await TwiceAsync(desk, officer, $"/inspections/{inspection}/team", new("People", desk.Zhou.Id.ToString()), new("People", desk.He.Id.ToString()));
        await TwiceAsync(desk, officer, $"/inspections/{inspection}/appointment", new("Day", desk.Tomorrow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), new("Time", "09:30"));
        await TwiceAsync(desk, clerk, $"/cases/{id}/withdraw", [new("Reason", "不办了")]);
    }

    [Theory, OnSqlite]
    public async Task NewSealKey_AskedForTwice_IsMadeOnce(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var security = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "安全员", Role.SecurityAdministrator));
        var form = await FilledForm.OpenAsync(security, "/administration/keys", "/administration/keys?handler=Rotate", []);

        await form.SendAsync();
        await form.SendAsync();

        Assert.Equal(2, await desk.App.WithDatabaseAsync(db => db.Set<SealKey>().CountAsync(key => key.BureauId == desk.BureauId)));
    }

    private static async Task TwiceAsync(Desk desk, Browser browser, string path, params KeyValuePair<string, string>[] fields)
    {
        var form = await FilledForm.OpenAsync(browser, path, fields);
        var before = await HappenedAsync(desk);
        var first = await form.SendAsync();
        Assert.True(first.Status == HttpStatusCode.Found, $"{path} answered {first.Status}: {first.Page.QuerySelector(".why, .problems")?.TextContent}");
        var once = await HappenedAsync(desk);
        Assert.NotEqual(before, once);

        var second = await form.SendAsync();

        Assert.Equal((path, HttpStatusCode.Found, first.Location), (path, second.Status, second.Location));
        Assert.Equal((path, once), (path, await HappenedAsync(desk)));
    }

    /// <summary>Log entries and messages: whatever is done leaves one or the other.</summary>
    private static Task<(int Entries, int Messages)> HappenedAsync(Desk desk) => desk.App.WithDatabaseAsync(async db =>
        (await db.Set<LogEntry>().CountAsync(), await db.Set<OutboxMessage>().CountAsync()));
}
