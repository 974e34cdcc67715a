using System.Net;
using Takan.App.Tests.Intake;
using Takan.Casework.Registry;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Registry;

public sealed class PremisesTests
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["Input.Address"] = "示例区望海路 118 号 301 室",
        ["Input.Owner"] = "示例物业有限公司",
        ["Input.Tenants"] = "甲餐饮店\n乙餐饮店",
        ["Input.Flags"] = "StableManagement",
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task Place_Registered_IsFoundByItsAddressHoweverSpelt_AndIsNotRegisteredTwice(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var browser = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper));

        Assert.Equal(HttpStatusCode.Found, (await browser.SubmitAsync("/registry/premises/new", Fields)).Status);
        var twice = await browser.SubmitAsync("/registry/premises/new", new Dictionary<string, string>(Fields) { ["Input.Address"] = "示例区望海路１１８號301室" });
        Assert.NotNull(twice.Page.GetElementById("Input_Address-error"));

        var place = await AtAsync(desk, "示例区望海路118号301室");
        Assert.Equal([PremisesFlag.StableManagement], place!.Flags);
        Assert.Null(await AtAsync(desk, "示例区望海路118号"));
        Assert.Single((await browser.GetAsync("/registry/premises?find=" + Uri.EscapeDataString("乙餐饮"))).Page.QuerySelectorAll("tbody tr"));
    }

    [Theory, OnSqlite]
    public async Task SecondEditor_SeesHowItStands_AndKeepsWhatWasTyped(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var browser = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper));
        var place = (await browser.SubmitAsync("/registry/premises/new", Fields)).Location!;
        await browser.SubmitAsync(place, new Dictionary<string, string>(Fields) { ["Input.Owner"] = "新物业有限公司", ["Version"] = "0" });

        var late = await browser.SubmitAsync(place, new Dictionary<string, string>(Fields) { ["Input.Tenants"] = "丙餐饮店", ["Version"] = "0" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("TK-REG-43", late.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("新物业有限公司", late.Page.GetElementById("now")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("丙餐饮店", late.Page.GetElementById("Input_Tenants")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<Premises?> AtAsync(Desk desk, string address) =>
        (await desk.AsAsync<PremisesList, Dictionary<string, Premises>>(desk.Zhou, list => list.AtAsync(desk.BureauId, [address], default))).Values.SingleOrDefault();
}
