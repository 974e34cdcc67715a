using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Running;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Access;

public abstract class AdministratorTests(DatabaseKind kind) : AppTests(kind)
{
    private Office office = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        office = new(App);
    }

    [Fact]
    public async Task Appointment_OfAPostThatIsHeld_IsRefused()
    {
        var system = await office.SetUpAsync();
        await office.AppointAsync(system, Role.SecurityAdministrator, "anquan");
        var again = await system.SubmitAsync("/administration/administrators",
            new Dictionary<string, string> { ["Post"] = nameof(Role.SecurityAdministrator), ["DisplayName"] = "又一", ["UserName"] = "second" }, "Appoint");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Empty(Office.LinkIn(again));
    }

    [Fact]
    public async Task EveryGrantByEveryAdministrator_LeavesNoAccountWithTwoPosts()
    {
        var system = await office.SetUpAsync();
        var security = await office.AppointAsync(system, Role.SecurityAdministrator, "anquan");
        var audit = await office.AppointAsync(system, Role.AuditAdministrator, "shenji");
        await office.AddAsync(security, "zhoumin", Role.Inspector);
        var everyone = await App.WithDatabaseAsync(db => db.Set<StaffAccount>().AsNoTracking().ToListAsync());

        foreach (var administrator in (Browser[])[system, security, audit])
            foreach (var account in everyone)
                foreach (var role in Enum.GetValues<Role>())
                    await TryToGrantAsync(administrator, account.Id, role);

        var after = await App.WithDatabaseAsync(db => db.Set<StaffAccount>().AsNoTracking().ToListAsync());
        Assert.All(after, account => Assert.True(!account.Roles.Any(grant => RoleWords.IsPost(grant.Role)) || account.Roles.Count == 1, account.UserName));
        Assert.Equal(3, after.Count(account => account.Roles.Any(grant => RoleWords.IsPost(grant.Role))));
    }

    [Fact]
    public async Task SecurityAdministrator_CannotChangeTheOwnAccount()
    {
        var system = await office.SetUpAsync();
        var security = await office.AppointAsync(system, Role.SecurityAdministrator, "anquan");
        var own = (await office.AccountAsync("anquan")).Id;
        var answer = await security.SubmitAsync($"/administration/people/{own}",
            new Dictionary<string, string> { ["role"] = nameof(Role.Inspector), ["holds"] = "true" }, "Role");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Fact]
    public async Task NoSingleAdministrator_CanTakeOverAnAccount()
    {
        var system = await office.SetUpAsync();
        var security = await office.AppointAsync(system, Role.SecurityAdministrator, "anquan");
        await office.AddAsync(security, "zhoumin", Role.Inspector);
        var id = (await office.AccountAsync("zhoumin")).Id;

        // The system administrator gets a password link, but the second factor stays with its owner.
        var link = Office.LinkIn(await system.SubmitAsync("/administration/administrators", new Dictionary<string, string> { ["StaffId"] = id.ToString() }, "PasswordLink"));
        var thief = NewBrowser();
        await thief.SubmitAsync(link, new Dictionary<string, string> { ["Wanted"] = "stolen-horse-99", ["Repeated"] = "stolen-horse-99" });
        var half = await Office.GivePasswordAsync(thief, "zhoumin", "stolen-horse-99");
        Assert.StartsWith("/sign-in/code", half.Location, StringComparison.Ordinal);

        // The system administrator cannot reset it, the security administrator cannot send links.
        Assert.Equal(HttpStatusCode.Forbidden, (await system.GetAsync($"/administration/people/{id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await security.GetAsync("/administration/administrators")).Status);
    }

    [Fact]
    public async Task RoleTakenAway_IsGoneAtTheNextRequest()
    {
        var system = await office.SetUpAsync();
        var security = await office.AppointAsync(system, Role.SecurityAdministrator, "anquan");
        Assert.Equal(HttpStatusCode.OK, (await security.GetAsync("/administration/people")).Status);
        await App.WithDatabaseAsync(async db =>
        {
            var account = await db.Set<StaffAccount>().SingleAsync(staff => staff.UserName == "anquan");
            account.Roles.Clear();
            return await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.Forbidden, (await security.GetAsync("/administration/people")).Status);
    }

    [Fact]
    public async Task AccountDisabled_IsOutAtTheNextRequest()
    {
        var system = await office.SetUpAsync();
        var security = await office.AppointAsync(system, Role.SecurityAdministrator, "anquan");
        var inspector = await office.AddAsync(security, "zhoumin", Role.Inspector);
        Assert.Equal(HttpStatusCode.OK, (await inspector.GetAsync("/me")).Status);
        var id = (await office.AccountAsync("zhoumin")).Id;
        await security.SubmitAsync($"/administration/people/{id}", new Dictionary<string, string> { ["change"] = "Disable" }, "Account");
        Assert.Equal(HttpStatusCode.Found, (await inspector.GetAsync("/me")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Office.GivePasswordAsync(inspector, "zhoumin")).Status);
    }

    [Fact]
    public async Task SignUpLink_IsGoodOnce()
    {
        var system = await office.SetUpAsync();
        var answer = await system.SubmitAsync("/administration/administrators",
            new Dictionary<string, string> { ["Post"] = nameof(Role.AuditAdministrator), ["DisplayName"] = "申某", ["UserName"] = "shenji" }, "Appoint");
        var link = Office.LinkIn(answer);
        var fields = new Dictionary<string, string> { ["Wanted"] = Office.Password, ["Repeated"] = Office.Password };
        Assert.Equal("/sign-in", (await NewBrowser().SubmitAsync(link, fields)).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await NewBrowser().GetAsync(link)).Status);
    }

    private static async Task TryToGrantAsync(Browser administrator, Guid staffId, Role role)
    {
        var page = await administrator.GetAsync($"/administration/people/{staffId}");
        if (page.Status != HttpStatusCode.OK) return;
        await administrator.SubmitAsync($"/administration/people/{staffId}", new Dictionary<string, string> { ["role"] = role.ToString(), ["holds"] = "true" }, "Role");
    }
}

public sealed class AdministratorsOnSqlite() : AdministratorTests(DatabaseKind.Sqlite);

public sealed class AdministratorsOnPostgres() : AdministratorTests(DatabaseKind.Postgres);
