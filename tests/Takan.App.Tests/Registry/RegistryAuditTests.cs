using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Registry;

public sealed class RegistryAuditTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task AFilingIsReadByItsNumber_ButOnlyOfTheOwnBureau(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        await desk.FiledAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields());

        var row = Assert.Single(await RowsAsync(desk, desk.BureauId, Desk.CreditCode.ToLowerInvariant()));
        Assert.Contains("备案", row, StringComparison.Ordinal);
        Assert.Contains("钱登记", row, StringComparison.Ordinal);
        Assert.Single(await RowsAsync(desk, desk.BureauId, "示例劳务派遣有限公司"));
        Assert.Empty(await RowsAsync(desk, desk.BureauId, Keepers.OtherCode));
        Assert.Empty(await RowsAsync(desk, await desk.AddBureauAsync("另一区行政审批服务局"), Desk.CreditCode));
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(Desk desk, Guid bureauId, string asked)
    {
        var audit = await desk.SignInAsync(await desk.AddAsync(bureauId, "李审", Role.AuditAdministrator));
        var page = await audit.GetAsync("/audit?Find=" + Uri.EscapeDataString(asked));
        return [.. page.Page.QuerySelectorAll(".audit tbody tr").Select(row => row.TextContent)];
    }
}
