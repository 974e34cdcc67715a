using System.Net;
using Takan.App.Tests.Access;
using Takan.App.Tests.Running;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Log;

public sealed class AuditTests() : AppTests(DatabaseKind.Sqlite)
{
    [Fact]
    public async Task AuditAdministrator_ReadsTheBureausStream_AndNothingElseOpens()
    {
        var office = new Office(App);
        var system = await office.SetUpAsync();
        var audit = await office.AppointAsync(system, Role.AuditAdministrator, "shenji");
        var page = await audit.GetAsync("/audit");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("administrator-appointed", page.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains("链条完整", page.Page.DocumentElement.TextContent, StringComparison.Ordinal);

        foreach (var stream in (string[])["unit/" + Guid.CreateVersion7(), "case/" + Guid.CreateVersion7(), "nonsense"])
            Assert.Equal(HttpStatusCode.NotFound, (await audit.GetAsync("/audit?Stream=" + Uri.EscapeDataString(stream))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await system.GetAsync("/audit")).Status);
        foreach (var path in (string[])["/administration/people", "/administration/administrators", "/administration/keys", "/administration/messages"])
            Assert.Equal(HttpStatusCode.Forbidden, (await audit.GetAsync(path)).Status);
    }
}
