using System.Text;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Testing.Databases;
using ChannelKind = Takan.Law.Profiles.ChannelKind;

namespace Takan.App.Tests.Intake;

public sealed class ImportTests
{
    [Theory, OnSqlite]
    [Demand("DL-15")]
    public async Task Import_FromTheMailbox_KeepsTheChannelAndTheNumber(DatabaseKind kind)
    {
        await using var desk = await OpenDongliAsync(kind);

        var report = Desk.Allowed(await desk.ImportAsync(Batch.Bytes(Batch.Csv(Water)), channel: ChannelKind.Email));

        var row = await desk.CaseAsync(Assert.Single(report.Registered));
        Assert.Equal((ChannelKind.Email, "M-1", desk.Clerk.Id), (row.Channel, row.Reference, row.RegisteredBy));
    }

    [Theory, OnSqlite]
    [Demand("DL-15", Refused = true)]
    public async Task Import_FromAMailboxThatThePaperDoesNotName_IsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);

        Assert.Equal("TK-INT-30", Desk.Refused(await desk.ImportAsync(Batch.Bytes(Batch.Csv(Batch.Row(1))), channel: ChannelKind.Email)));
        Assert.Equal(0, await CountAsync(desk));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_GoodRows_BecomeCasesWithTheirLog_BadOnesAreNamedByRowAndColumn(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);

        var report = Desk.Allowed(await desk.ImportAsync(Batch.Bytes(Batch.Csv(Batch.Row(1), Batch.Row(2, phone: "12"), Batch.Row(3)))));

        Assert.Equal(2, report.Registered.Count);
        var bad = Assert.Single(report.Bad);
        Assert.Equal((3, "手机号码"), (bad.Row.Number, Assert.Single(bad.Findings).Column));
        Assert.Equal("示例第1劳务派遣有限公司", (await desk.CaseAsync(report.Registered[0])).EntityName);
        Assert.Equal(2, await desk.App.WithDatabaseAsync(db => db.Set<LogEntry>().CountAsync(entry => entry.Kind == "case-registered")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SameFileTwice_AndTheSameReferenceInAnotherFile_MakeNoDoubles(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var file = Batch.Bytes(Batch.Csv(Batch.Row(1, "A-1"), Batch.Row(2)));
        var first = Desk.Allowed(await desk.ImportAsync(file));

        var again = Desk.Allowed(await desk.ImportAsync(file));
        var other = Desk.Allowed(await desk.ImportAsync(Batch.Bytes(Batch.Csv(Batch.Row(7), Batch.Row(9, "A-1"), Batch.Row(2)))));

        Assert.Equal(first.Registered, again.Known.Select(known => known.Case));
        Assert.Equal(first.Registered, other.Known.Select(known => known.Case));
        Assert.Equal((await desk.CaseAsync(first.Registered[0])).Number, again.Known[0].Number);
        Assert.Equal(3, await CountAsync(desk));
    }

    [Theory, OnSqlite]
    public async Task LookAlike_EvenInTheSameFile_IsARowFinding(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);

        var report = Desk.Allowed(await desk.ImportAsync(Batch.Bytes(Batch.Csv(Batch.Row(1), Batch.Row(1, "B-2")))));

        Assert.Equal("TK-INT-28", Assert.Single(Assert.Single(report.Bad).Findings).Reason.Rule);
        Assert.Single(report.Registered);
    }

    [Theory, OnSqlite]
    public async Task Gb18030_Bom_AndJson_AreRead(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var json = "[{" + string.Join(',', ImportColumns.Template.Zip(Batch.Row(3).Split(',')).Select(cell => $"\"{cell.First}\":\"{cell.Second}\"")) + "}]";

        byte[][] files = [chinese.GetBytes(Batch.Csv(Batch.Row(1))), [.. Encoding.UTF8.GetPreamble(), .. Batch.Bytes(Batch.Csv(Batch.Row(2)))], Batch.Bytes(json)];
        foreach (var file in files) Assert.Single(Desk.Allowed(await desk.ImportAsync(file)).Registered);

        Assert.Equal(3, await desk.App.WithDatabaseAsync(db => db.Set<Case>().CountAsync(row => row.EntityName.StartsWith("示例第"))));
    }

    [Theory, OnSqlite]
    public async Task DamagedFiles_AreRefused_AndNothingIsWritten(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var good = Batch.Csv(Batch.Row(1));
        (string Text, string Rule)[] damaged =
        [
            ("", "TK-INT-22"), (Batch.Csv(), "TK-INT-22"), (good + "\0", "TK-INT-20"), (good + "a,b\r\n", "TK-INT-23"), ("[{]", "TK-INT-21"), ("[1]", "TK-INT-21"),
            (good.Replace("事项", "事由", StringComparison.Ordinal), "TK-INT-25"), (good.Replace("申请编号", "事项", StringComparison.Ordinal), "TK-INT-27"),
            ("申请编号\r\n1\r\n", "TK-INT-26"), (Batch.Csv(Enumerable.Range(0, ImportFile.MostRows + 1).Select(number => Batch.Row(number))), "TK-INT-24"),
        ];

        foreach (var (text, rule) in damaged) Assert.Equal(rule, Desk.Refused(await desk.ImportAsync(Batch.Bytes(text))));

        Assert.Equal("TK-INT-20", Desk.Refused(await desk.ImportAsync([0xFF, 0xFF, 0xFF])));
        Assert.Equal(0, await CountAsync(desk));
    }

    [Theory, OnSqlite]
    public async Task ReturnedFile_HasTheReasons_RunsNoFormula_AndComesBackCorrected(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var report = Desk.Allowed(await desk.ImportAsync(Batch.Bytes(Batch.Csv(Batch.Row(1, phone: "12", name: "=1+1有限公司")))));

        var text = Encoding.UTF8.GetString(ReturnFile.Of(report));

        Assert.Contains(",'=1+1有限公司,", text, StringComparison.Ordinal);
        Assert.Contains("手机号码：", text, StringComparison.Ordinal);
        var corrected = Desk.Allowed(await desk.ImportAsync(Batch.Bytes(text.Replace(",12,", ",13800000000,", StringComparison.Ordinal))));
        Assert.Equal("=1+1有限公司", (await desk.CaseAsync(Assert.Single(corrected.Registered))).EntityName);
    }

    [Theory, OnPostgres(Daily = true)]
    public async Task TwoClerksAtOnce_TheSameFile_MakeEachCaseOnce(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var other = await desk.AddAsync(desk.BureauId, "孙窗口", Takan.Platform.Access.Role.WindowClerk);
        var rows = Enumerable.Range(1, 150).Select(number => Batch.Row(number)).ToList();

        var reports = await Task.WhenAll(
            desk.ImportAsync(Batch.Bytes(Batch.Csv(rows))), desk.ImportAsync(Batch.Bytes(Batch.Csv(Enumerable.Reverse(rows))), other));

        Assert.Equal(150, reports.Sum(report => Desk.Allowed(report).Registered.Count));
        Assert.Equal(150, reports.Sum(report => Desk.Allowed(report).Known.Count));
        Assert.Equal(150, await CountAsync(desk));
    }

    private const string Water = "M-1,secondary-water,pool-tank,示例供水有限公司," + Desk.CreditCode + ",东丽区跃进路 1 号,李某,法定代表人,13800000000," + Desk.IdNumber;

    private static async Task<Desk> OpenDongliAsync(DatabaseKind kind)
    {
        var desk = await Desk.OpenAsync(kind);
        await desk.App.WithDatabaseAsync(db => db.Set<Bureau>().ExecuteUpdateAsync(bureau => bureau.SetProperty(row => row.Profile, "dongli")));
        return desk;
    }

    private static Task<int> CountAsync(Desk desk) => desk.App.WithDatabaseAsync(db => db.Set<Case>().CountAsync());
}
