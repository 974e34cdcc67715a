using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Registry;
using Takan.Casework.Intake;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Intake;

public sealed class ImportPageTests
{
    private const string Path = "/cases/import";

    [Theory, OnSqlite]
    public async Task Upload_ShowsBadRows_AndOffersThemBack(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var clerk = await desk.SignInAsync(desk.Clerk);

        var answer = await clerk.UploadAsync(Path, new Dictionary<string, string>(), ("Upload", Batch.Bytes(Batch.Csv(Batch.Row(1), Batch.Row(2, phone: "12")))));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("第 3 行 · 手机号码", answer.Page.GetElementById("bad-rows")!.TextContent, StringComparison.Ordinal);
        var address = answer.Page.QuerySelector("#result a[download]")!.GetAttribute("href")!;
        var returned = Encoding.UTF8.GetString(await clerk.Client.GetByteArrayAsync(address));
        Assert.Contains("手机号码", returned.Split('\n')[1], StringComparison.Ordinal);
        Assert.DoesNotContain(returned.Split('\n'), line => line.Contains("示例第1劳务", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ReturnedFile_IsForItsClerkOnly_AndForAnHour(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var clerk = await desk.SignInAsync(desk.Clerk);
        var answer = await clerk.UploadAsync(Path, new Dictionary<string, string>(), ("Upload", Batch.Bytes(Batch.Csv(Batch.Row(1, phone: "12")))));
        var address = answer.Page.QuerySelector("#result a[download]")!.GetAttribute("href")!;

        var other = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "另一位窗口", Role.WindowClerk));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync(address)).Status);

        desk.App.Clock.Advance(ReturnedRows.Life);
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.SignInAsync(desk.Clerk)).GetAsync(address)).Status);
        Assert.Equal(1, await desk.App.WithDatabaseAsync(db => db.Set<ReturnedRows>().CountAsync()));
        await desk.AsAsync<ForgetReturnedRows, int>(desk.Clerk, async job =>
        {
            await job.RunAsync(default);
            return 0;
        });
        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<ReturnedRows>().CountAsync()));
    }

    [Theory, OnSqlite]
    public async Task LongReport_ListsTheFirstRows_AndTheFileHasAll(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var clerk = await desk.SignInAsync(desk.Clerk);
        var many = ImportCasesPage.MostShown + 5;

        var answer = await clerk.UploadAsync(Path, new Dictionary<string, string>(), ("Upload", Batch.Bytes(Batch.Csv([.. Enumerable.Range(1, many).Select(number => Batch.Row(number, phone: "12"))]))));

        Assert.Equal(ImportCasesPage.MostShown, answer.Page.QuerySelectorAll("#bad-rows li").Length);
        var returned = Encoding.UTF8.GetString(await clerk.Client.GetByteArrayAsync(answer.Page.QuerySelector("#result a[download]")!.GetAttribute("href")!));
        Assert.Equal(many, returned.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    [Theory, OnSqlite]
    public async Task Template_TooLarge_NoFile_AndNobodyElse(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var clerk = await desk.SignInAsync(desk.Clerk);

        Assert.StartsWith("\uFEFF申请编号,事项", Encoding.UTF8.GetString(await clerk.Client.GetByteArrayAsync(Path + "?handler=Template")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.SubmitAsync(Path, new Dictionary<string, string>())).Status);
        var large = await clerk.UploadAsync(Path, new Dictionary<string, string>(), ("Upload", new byte[10_000_001]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.Contains("太大", large.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.SignInAsync(desk.Zhou)).GetAsync(Path)).Status);
    }
}
