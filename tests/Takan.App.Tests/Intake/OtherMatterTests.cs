using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Running;
using Takan.Casework.Intake;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Intake;

/// <summary>Each matter asks questions of its own. Changing it changes them and nothing else.</summary>
public sealed class OtherMatterTests
{
    private const string Address = "/cases/new";

    private static readonly KeyValuePair<string, string>[] Typed =
    [
        new("Input.Matter", "personnel-agency"),
        new("Input.EntityName", "示例人力资源有限公司"),
        new("Input.CreditCode", Desk.CreditCode),
        new("Input.Address", "示例区望海路 118 号 301 室"),
        new("Input.ContactName", "李某"),
        new("Input.ContactCapacity", "LegalRepresentative"),
        new("Input.ContactPhone", "13800000000"),
        new("Input.ContactId", Desk.IdNumber),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task OtherMatter_ShowsItsQuestions_KeepsWhatWasTyped_AndRegisters(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var clerk = await desk.SignInAsync(desk.Clerk);
        var opened = await clerk.GetAsync(Address);
        Assert.Null(opened.Page.QuerySelector("[name='Input.Scenario[business]']"));
        Assert.Equal("?handler=Matter", opened.Page.QuerySelector("#show-matter")!.GetAttribute("formaction"));
        Assert.Equal("show-matter", opened.Page.QuerySelector("[name='Input.Matter']")!.GetAttribute("data-refresh"));

        var shown = await clerk.SubmitAsync(Address, new Dictionary<string, string>(Typed), "Matter");

        Assert.NotNull(shown.Page.QuerySelector("[name='Input.Scenario[business]']"));
        Assert.Null(shown.Page.QuerySelector("[name='Input.Scenario[occasion]']"));
        Assert.Empty(shown.Page.QuerySelectorAll(".problems, .field-wrong"));
        foreach (var (name, value) in Typed)
        {
            var control = shown.Page.QuerySelector($"[name='{name}']")!;
            Assert.Equal((name, value), (name, control.QuerySelector("option[selected]")?.GetAttribute("value") ?? control.GetAttribute("value")));
        }

        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<Case>().CountAsync()));
        var done = await clerk.SubmitAsync(Address, new Dictionary<string, string>([.. Typed, new("Input.Scenario[business]", "online")]));
        Assert.Equal(HttpStatusCode.Found, done.Status);
        var registered = await desk.App.WithDatabaseAsync(db => db.Set<Case>().AsNoTracking().SingleAsync());
        Assert.Equal(("personnel-agency", "online"), (registered.Matter, Assert.Single(registered.Scenario)));
    }

    [Theory, OnSqlite]
    public async Task AMatterThatIsNotRemote_IsNotOffered(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var clerk = await desk.SignInAsync(desk.Clerk);

        var answer = await clerk.SubmitAsync(Address, new Dictionary<string, string>([.. Typed.Skip(1), new("Input.Matter", "felling")]));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("#Input_Matter-error"));
        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<Case>().CountAsync()));
    }
}
