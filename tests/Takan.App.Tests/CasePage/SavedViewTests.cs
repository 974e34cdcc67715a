using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Casework.CasePage;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Testing.Databases;
using Takan.Web.Migrations;

namespace Takan.App.Tests.CasePage;

/// <summary>Everybody keeps ways to ask for the list, for themselves.</summary>
public sealed class SavedViewTests
{
    private static readonly CaseAsked Overdue = new() { Due = DueTerm.Overdue };

    [Theory, OnSqlite]
    public async Task View_IsKeptFromTheList_PutAtItsBeginning_RenamedAndDeleted(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.RegisterAsync();
        var lead = await desk.SignInAsync(desk.Lead);

        var kept = await lead.SubmitAsync("/cases?due=Overdue", new Dictionary<string, string> { ["due"] = "Overdue", ["name"] = "超期的" }, action: "/cases/views");
        Assert.Equal("/cases?due=Overdue", kept.Location);
        Assert.Equal("超期的", (await lead.GetAsync(kept.Location!)).Page.QuerySelector(".tabs [aria-current]")!.TextContent);
        var view = Assert.Single(await OfAsync(desk, desk.Lead));

        await ActAsync(lead, "Start", view.Id);
        Assert.Equal("/cases?due=Overdue", (await lead.GetAsync("/cases")).Location);
        Assert.Single((await lead.GetAsync("/cases?all=true")).Page.QuerySelectorAll("tbody tr"));
        Assert.Equal("/cases?all=true", (await lead.SubmitAsync("/cases?all=true", new Dictionary<string, string> { ["find"] = "" }, action: "/cases")).Location);

        await ActAsync(lead, "Rename", view.Id, "要催的");
        Assert.Contains("要催的", (await lead.GetAsync("/cases/views")).Page.Body!.TextContent, StringComparison.Ordinal);
        await ActAsync(lead, "NoStart", view.Id);
        Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync("/cases")).Status);
        await ActAsync(lead, "Delete", view.Id);
        Assert.Empty(await OfAsync(desk, desk.Lead));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Views_BelongToOnePerson_AndHaveNamesOfTheirOwn(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var view = Desk.Allowed(await KeepAsync(desk, desk.Lead, " 超期的 ", Overdue));
        Assert.Equal("超期的", view.Name);

        Assert.Equal("TK-LST-1", Desk.Refused(await KeepAsync(desk, desk.Lead, "  ", Overdue)));
        Assert.Equal("TK-LST-1", Desk.Refused(await KeepAsync(desk, desk.Lead, new('长', SavedView.NameLength + 1), Overdue)));
        Assert.Equal("TK-LST-2", Desk.Refused(await KeepAsync(desk, desk.Lead, "超期的", Overdue)));
        Assert.Equal("TK-LST-4", Desk.Refused(await KeepAsync(desk, desk.Lead, "空的", new())));
        Assert.Equal("TK-LST-5", (await ChangeAsync(desk, desk.Clerk, keep => keep.RenameAsync(desk.Clerk, view.Id, "别人的", default)))!.Rule);
        Assert.Equal("TK-LST-5", (await ChangeAsync(desk, desk.Clerk, keep => keep.DeleteAsync(desk.Clerk, view.Id, default)))!.Rule);
        Desk.Allowed(await KeepAsync(desk, desk.Clerk, "超期的", Overdue));
        Assert.Single(await OfAsync(desk, desk.Lead));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Views_AreAsManyAsTabsCanShow_AndOneBegins(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        foreach (var number in Enumerable.Range(1, SavedView.MostOfOne)) Desk.Allowed(await KeepAsync(desk, desk.Lead, $"第 {number} 个", Overdue));
        Assert.Equal("TK-LST-3", Desk.Refused(await KeepAsync(desk, desk.Lead, "多一个", Overdue)));

        var views = await OfAsync(desk, desk.Lead);
        foreach (var view in views.Take(2)) Assert.Null(await ChangeAsync(desk, desk.Lead, keep => keep.StartWithAsync(desk.Lead, view.Id, true, default)));
        Assert.Equal([views[1].Id], (await OfAsync(desk, desk.Lead)).Where(view => view.IsStart).Select(view => view.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task View_ThatAnotherWindowWasQuickerWith_IsRefusedAsIfItHadStood(DatabaseKind kind)
    {
        var quicker = new Quicker();
        await using var desk = await Desk.OpenAsync(kind, quicker.Join);

        quicker.First = () => KeepAsync(desk, desk.Lead, "超期的", Overdue);
        Assert.Equal("TK-LST-2", Desk.Refused(await KeepAsync(desk, desk.Lead, "超期的", Overdue)));
        var other = Desk.Allowed(await KeepAsync(desk, desk.Lead, "要催的", Overdue));
        quicker.First = () => KeepAsync(desk, desk.Lead, "新的", Overdue);
        Assert.Equal("TK-LST-2", (await ChangeAsync(desk, desk.Lead, keep => keep.RenameAsync(desk.Lead, other.Id, "新的", default)))?.Rule);
        quicker.First = () => ChangeAsync(desk, desk.Lead, keep => keep.DeleteAsync(desk.Lead, other.Id, default));
        Assert.Equal("TK-LST-5", (await ChangeAsync(desk, desk.Lead, keep => keep.DeleteAsync(desk.Lead, other.Id, default)))?.Rule);

        Assert.Equal(["新的", "超期的"], (await OfAsync(desk, desk.Lead)).Select(view => view.Name).Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite]
    public async Task View_WithoutAName_IsAskedForItOnAPageThatStillHoldsTheFilters(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var lead = await desk.SignInAsync(desk.Lead);

        var again = await lead.SubmitAsync("/cases?due=Overdue", new Dictionary<string, string> { ["due"] = "Overdue", ["name"] = "" }, action: "/cases/views");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("TK-LST-1", again.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Overdue", again.Page.QuerySelector("input[name=due]")!.GetAttribute("value"));
        Assert.Contains("已经超期", again.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Lets somebody else save first, between what was read and what is written.</summary>
    private sealed class Quicker : SaveChangesInterceptor
    {
        public Func<Task>? First { get; set; }

        public void Join(IServiceCollection services)
        {
            services.ConfigureDbContext<SqliteTakanDb>(options => options.AddInterceptors(this));
            services.ConfigureDbContext<PostgresTakanDb>(options => options.AddInterceptors(this));
        }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (First is not { } other || !eventData.Context!.ChangeTracker.Entries<SavedView>().Any()) return result;
            First = null;
            await other();
            return result;
        }
    }

    private static async Task ActAsync(Browser browser, string handler, Guid view, string name = "") =>
        Assert.Equal("/cases/views", (await browser.SubmitAsync("/cases/views", new Dictionary<string, string> { ["view"] = $"{view}", ["name"] = name }, handler)).Location);

    private static Task<Outcome<SavedView>> KeepAsync(Desk desk, StaffActor staff, string name, CaseAsked asked) =>
        desk.AsAsync<KeepViews, Outcome<SavedView>>(staff, keep => keep.KeepAsync(staff, name, asked, default));

    private static Task<Refusal?> ChangeAsync(Desk desk, StaffActor staff, Func<KeepViews, Task<Refusal?>> change) => desk.AsAsync(staff, change);

    private static Task<IReadOnlyList<SavedView>> OfAsync(Desk desk, StaffActor staff) =>
        desk.AsAsync<KeepViews, IReadOnlyList<SavedView>>(staff, keep => keep.OfAsync(staff, default));
}
