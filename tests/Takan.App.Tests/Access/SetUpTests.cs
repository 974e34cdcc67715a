using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Running;
using Takan.Platform.Organisation;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Access;

public abstract class SetUpTests(DatabaseKind kind) : AppTests(kind)
{
    private Office office = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        office = new(App);
    }

    [Fact]
    public async Task SetUpLink_IsDead_OnceABureauExists()
    {
        _ = App.Server;
        var path = office.SetUpPath;
        Assert.Equal(HttpStatusCode.OK, (await NewBrowser().GetAsync(path)).Status);
        await office.SetUpAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await NewBrowser().GetAsync(path)).Status);
        Assert.False(File.Exists(Path.Combine(App.DataFolder, "set-up-link")));
    }

    [Fact]
    public async Task SetUpLink_Guessed_IsNotFound()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await NewBrowser().GetAsync("/set-up/" + new string('a', 64))).Status);
    }

    [Fact]
    public void SetUpLink_OnDisk_IsForTheOwnerAlone()
    {
        _ = App.Server;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(App.DataFolder, "set-up-link")));
    }

    [Fact]
    public async Task SetUp_ChoosesNoProfileByItself()
    {
        _ = App.Server;
        var page = (await NewBrowser().GetAsync(office.SetUpPath)).Page;
        var options = page.QuerySelectorAll("#Profile option");
        Assert.Equal("", options[0].GetAttribute("value"));
        Assert.DoesNotContain(options, option => option.HasAttribute("selected"));
    }

    [Fact]
    public async Task SetUp_TwiceAtOnce_MakesOneBureau()
    {
        _ = App.Server;
        var path = office.SetUpPath;
        var second = new Dictionary<string, string>(Office.FirstDay) { ["UserName"] = "other" };
        var answers = await Task.WhenAll(NewBrowser().SubmitAsync(path, Office.FirstDay), NewBrowser().SubmitAsync(path, second));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Found);
        Assert.Equal(1, await App.WithDatabaseAsync(db => db.Set<Bureau>().CountAsync()));
    }

    [Theory]
    [InlineData("BureauName", "")]
    [InlineData("Profile", "../etc")]
    [InlineData("Profile", "")]
    [InlineData("UserName", "a b")]
    [InlineData("Password", "too-short-1")]
    [InlineData("AdministratorName", " ")]
    public async Task SetUp_WithAWrongField_WritesNothing(string field, string value)
    {
        _ = App.Server;
        var wrong = new Dictionary<string, string>(Office.FirstDay) { [field] = value };
        if (field == "Password") wrong["Repeated"] = value;
        var answer = await NewBrowser().SubmitAsync(office.SetUpPath, wrong);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(0, await App.WithDatabaseAsync(db => db.Set<Bureau>().CountAsync()));
    }
}

public sealed class SetUpOnSqlite() : SetUpTests(DatabaseKind.Sqlite);

public sealed class SetUpOnPostgres() : SetUpTests(DatabaseKind.Postgres);
