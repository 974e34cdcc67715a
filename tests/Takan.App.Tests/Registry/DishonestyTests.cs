using System.Net;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Registry;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Registry;

public sealed class DishonestyTests
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["Input.Subject"] = "Entity",
        ["Input.Name"] = "失信示例有限公司",
        ["Input.Number"] = Desk.CreditCode,
        ["Input.Ground"] = "FalseMaterials",
        ["Input.Facts"] = "提交虚假租赁合同",
        ["Input.Source"] = "示例认定〔2026〕1 号",
        ["Input.From"] = "2026-01-01",
    };

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-25")]
    [Demand("DL-14")]
    [Demand("LJ-07", Refused = true)]
    public async Task EntryOnTheList_StopsTheGate_UntilItIsLiftedWithItsReason(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper));
        var lead = await desk.SignInAsync(desk.Lead);

        var entered = await keeper.SubmitAsync("/registry/dishonesty/new", Fields);
        Assert.Equal(HttpStatusCode.Found, entered.Status);
        Assert.Equal("LJ-07", await GateAsync(desk, new(CreditCode: Desk.CreditCode)));
        Assert.Null(await GateAsync(desk, new(CreditCode: Keepers.OtherCode)));
        Assert.Equal("失信示例有限公司", (await lead.GetAsync("/registry/dishonesty")).Page.QuerySelector("tbody th")!.TextContent);

        Assert.Equal(HttpStatusCode.Found, (await lead.SubmitAsync(entered.Location!, new Dictionary<string, string> { ["Reason"] = "信用修复" })).Status);
        Assert.Null(await GateAsync(desk, new(CreditCode: Desk.CreditCode)));
        Assert.Null((await lead.GetAsync("/registry/dishonesty")).Page.QuerySelector("tbody"));
        Assert.Contains("信用修复", (await lead.GetAsync(entered.Location!)).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await lead.GetAsync("/registry/dishonesty?all=true")).Page.QuerySelector("tbody th"));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-07")]
    [Demand("LJ-07", Refused = true)]
    public async Task Book_ForAnApplicantOnTheList_IsRefused_UntilTheEntryIsLifted(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        var keeper = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper));
        var lead = await desk.SignInAsync(desk.Lead);
        var entered = await keeper.SubmitAsync("/registry/dishonesty/new", Fields);

        Assert.False((await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow())).IsAllowed(out _, out var refusal));
        Assert.Equal("LJ-07", refusal!.Rule);

        await lead.SubmitAsync(entered.Location!, new Dictionary<string, string> { ["Reason"] = "信用修复" });
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-07", Refused = true)]
    public async Task PersonAndAddress_AreFound_AndTheNumberIsNotKept(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper));
        var person = await keeper.SubmitAsync("/registry/dishonesty/new", new Dictionary<string, string>(Fields) { ["Input.Subject"] = "Person", ["Input.Name"] = "张某", ["Input.Number"] = Desk.IdNumber });
        await keeper.SubmitAsync("/registry/dishonesty/new", new Dictionary<string, string>(Fields) { ["Input.Subject"] = "Address", ["Input.Name"] = "示例区望海路118號301室", ["Input.Number"] = "" });

        var index = await desk.AsAsync<PersonIndex, byte[]>(desk.Lead, people => Task.FromResult(people.Of(desk.BureauId, Desk.Allowed(IdNumber.Parse(Desk.IdNumber, new(2026, 3, 2))))));
        Assert.Equal("LJ-07", await GateAsync(desk, new(Person: index)));
        Assert.Equal("LJ-07", await GateAsync(desk, new(Address: "示例区 望海路 118 号 301 室")));
        Assert.Null(await GateAsync(desk, new(Address: "示例区望海路 118 号 302 室")));
        var page = (await keeper.GetAsync(person.Location!)).Page.Body!.TextContent;
        Assert.Contains("**************1239", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Desk.IdNumber, page, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    [Demand("HC-25", Refused = true)]
    [Demand("DL-14", Refused = true)]
    public async Task EntryWithoutGroundOrSource_AndLiftingWithoutReason_AreRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var supervisor = await desk.AddAsync(desk.BureauId, "吴监督", Role.Supervisor);
        var browser = await desk.SignInAsync(supervisor);

        var bare = await browser.SubmitAsync("/registry/dishonesty/new", new Dictionary<string, string> { ["Input.Subject"] = "Entity", ["Input.Name"] = "失信示例有限公司", ["Input.From"] = "不是日期" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        foreach (var field in new[] { "Ground", "Source", "Facts", "Number", "From" })
            Assert.NotNull(bare.Page.GetElementById($"Input_{field}-error"));
        Assert.Equal("失信示例有限公司", bare.Page.GetElementById("Input_Name")!.GetAttribute("value"));

        var form = new DishonestyForm { Subject = DishonestySubject.Entity, Name = "某公司", Number = Desk.CreditCode, Facts = "虚报地址", From = new(2026, 1, 1) };
        Assert.Equal(("HC-25", "HC-25"), (form.Check(new(2026, 3, 2)).Errors.All["Ground"].Rule, form.Check(new(2026, 3, 2)).Errors.All["Source"].Rule));

        var entered = await browser.SubmitAsync("/registry/dishonesty/new", Fields);
        var id = Guid.Parse(entered.Location!.Split('/')[^1]);
        Assert.Equal("HC-25", Desk.Refused(await LiftAsync(desk, desk.Lead, id, " ")));
        Assert.Equal("TK-REG-27", Desk.Refused(await LiftAsync(desk, supervisor, id, "信用修复")));
        Desk.Allowed(await LiftAsync(desk, desk.Lead, id, "信用修复"));
        Assert.Equal("TK-REG-26", Desk.Refused(await LiftAsync(desk, desk.Lead, id, "信用修复")));
    }

    [Theory, OnSqlite]
    public async Task SameSubjectTwice_IsRefused_SentTwiceIsOne(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var browser = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper));
        var fields = new Dictionary<string, string>(Fields) { ["Once"] = Guid.CreateVersion7().ToString() };

        var first = await browser.SubmitAsync("/registry/dishonesty/new", fields);
        Assert.Equal(first.Location, (await browser.SubmitAsync("/registry/dishonesty/new", fields)).Location);
        var again = await browser.SubmitAsync("/registry/dishonesty/new", Fields);

        Assert.Contains("同一对象", again.Page.GetElementById("Input_Name-error")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string?> GateAsync(Desk desk, ConcernedParties parties)
    {
        var entries = await desk.AsAsync<DishonestyList, IReadOnlyList<DishonestyFact>>(desk.Lead, list => list.AboutAsync(desk.BureauId, parties, default));
        return DishonestyGate.Check(entries, ChinaTime.Day(desk.App.Clock.GetUtcNow().UtcDateTime))?.Rule;
    }

    private static Task<Outcome<DishonestyEntry>> LiftAsync(Desk desk, StaffActor staff, Guid id, string reason) =>
        desk.AsAsync<LiftDishonesty, Outcome<DishonestyEntry>>(staff, handler => handler.HandleAsync(staff, new(id, reason, null, null), default));
}
