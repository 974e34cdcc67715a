using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Access;
using Takan.App.Tests.Catalog;
using Takan.App.Tests.Hosting;
using Takan.Casework.Intake;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Intake;

/// <summary>From a folder of YAML to the first case, as docs/profiles.md leads there: no line of code for a further bureau.</summary>
public sealed class SixthBureauTests : IDisposable
{
    private readonly TemporaryFolder profiles = new();

    [Theory, OnSqlite, OnPostgres]
    public async Task MadeUpCounty_IsSetUp_AndTakesInACase(DatabaseKind kind)
    {
        DocumentedCounty.Files().WriteTo(profiles.File(DocumentedCounty.Id));
        await using var app = await TakanApp.StartAsync(kind, new Dictionary<string, string?> { ["Profiles:Folder"] = profiles.Path });
        var office = new Office(app);
        var security = await office.AppointAsync(await office.SetUpAsync(DocumentedCounty.Id), Role.SecurityAdministrator, "anquan");
        var clerk = await office.AddAsync(security, "zhaoqin", Role.WindowClerk);

        var answer = await clerk.SubmitAsync("/cases/new", new Dictionary<string, string>
        {
            ["Input.Matter"] = "labour-dispatch",
            ["Input.EntityName"] = "示例劳务派遣有限公司",
            ["Input.CreditCode"] = Desk.CreditCode,
            ["Input.Address"] = "新河县望海路 118 号 301 室",
            ["Input.ContactName"] = "李某",
            ["Input.ContactCapacity"] = "LegalRepresentative",
            ["Input.ContactPhone"] = "13800000000",
            ["Input.ContactId"] = Desk.IdNumber,
        });

        Assert.True(answer.Status == HttpStatusCode.Found, answer.Page.QuerySelector(".problems")?.TextContent);
        var registered = await app.WithDatabaseAsync(db => db.Set<Case>().AsNoTracking().SingleAsync());
        Assert.StartsWith("新审踏", registered.Number, StringComparison.Ordinal);
    }

    public void Dispose() => profiles.Dispose();
}
