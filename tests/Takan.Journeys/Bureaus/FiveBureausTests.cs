using System.Text;
using Takan.Journeys.Actors;
using Takan.Law.Process;
using Takan.Platform.Access;
using Xunit.Abstractions;

namespace Takan.Journeys.Bureaus;

/// <summary>Each of the five bureaus takes a case in by its own channel and brings it to the queue, or past it.</summary>
[Collection("screens")]
public sealed class FiveBureausTests(Counties counties, ITestOutputHelper output) : IClassFixture<Counties>
{
    private static readonly Application Shop = Application.Coast with { Entity = "海岸小吃店（示例）", Address = "示例区望海路 118 号 101 室" };

    [DailyFact(part: 0, parts: 7)]
    [Demand("HC-27")]
    public Task Huancui_applies_at_the_window() => counties.TravelAsync("huancui", output, async county =>
    {
        var clerk = await county.ClerkAsync();
        var path = await clerk.RegisterCaseAsync(Application.Coast);
        await clerk.AcceptAsync(path);
        await county.ToQueueAsync(clerk, path, Application.Coast);
        Assert.Empty(counties.Violations);
    });

    [DailyFact(part: 1, parts: 7)]
    [Demand("DL-15")]
    [Demand("DL-16")]
    public Task Dongli_applies_by_mail() => counties.TravelAsync("dongli", output, async county =>
    {
        var clerk = await county.ClerkAsync();
        var firm = Application.Harbour;
        await clerk.GoAsync("/cases/import");
        var row = $"DL-1,企业不定时和综合计算工时工作制许可,不定时；首次,{firm.Entity},{firm.CreditCode},{firm.Address},{firm.Contact},法定代表人,{firm.Phone},{firm.IdNumber}";
        var file = "申请编号,事项,情形,申请单位名称,统一社会信用代码,踏勘地址,联系人姓名,联系人身份,手机号码,身份证号码\r\n" + row + "\r\n";
        await clerk.Page.SetInputFilesAsync("#Upload", new Microsoft.Playwright.FilePayload { Name = "batch.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(file) });
        await clerk.Page.SelectOptionAsync("#Channel", "Email");
        await clerk.PressAsync("导入");
        await clerk.Page.WaitForURLAsync(address => !address.Contains("/import", StringComparison.Ordinal));
        await clerk.PictureAsync("imported-mail");
        var path = await County.FindAsync(clerk, firm);
        await clerk.AcceptAsync(path);
        await county.ToQueueAsync(clerk, path, firm, declares: true);
        Assert.Empty(counties.Violations);
    });

    [DailyFact(part: 2, parts: 7)]
    [Demand("LJ-12")]
    [Demand("LJ-04")]
    [Demand("LJ-13")]
    public Task Liujiang_is_sent_the_application_by_the_regional_platform() => counties.TravelAsync("liujiang", output, async county =>
    {
        await PushAsync(county, Shop);
        var clerk = await county.ClerkAsync();
        var path = await County.FindAsync(clerk, Shop);
        await clerk.AcceptAsync(path);
        await County.AnswerRoadAsync(clerk, path);
        await county.HandOverAsync(path);
        await county.ToQueueAsync(clerk, path, Shop);
        Assert.Empty(counties.Violations);
    });

    [DailyFact(part: 3, parts: 7)]
    [Demand("LT-27")]
    public Task Lintong_lets_the_applicant_apply_alone() => counties.TravelAsync("lintong", output, async county =>
    {
        var shop = Shop with { Entity = "独自申请小吃店（示例）", Address = "临潼区人民路 8 号 101 室" };
        var applicant = new Applicant(counties.Office, shop);
        await applicant.ApplyAloneAsync($"/apply/{county.BureauId}/food-business");
        var clerk = await county.ClerkAsync();
        var path = await County.FindAsync(clerk, shop);
        await clerk.AcceptAsync(path);
        await County.AnswerRoadAsync(clerk, path);
        await applicant.GoHomeAsync();
        await applicant.ConsentAsync();
        await applicant.SignLetterAsync();
        await County.IsAsync(clerk, path, CaseState.Consented);
        Assert.Empty(counties.Violations);
    });

    [DailyFact(part: 4, parts: 7)]
    [Demand("LT-29")]
    [Demand("LT-32")]
    [Demand("LT-33")]
    [Demand("LT-41")]
    public Task Lintong_concludes_at_a_listed_place_without_a_visit() => counties.TravelAsync("lintong", output, async county =>
    {
        var shop = Application.Harbour with { Entity = "商场里的小吃店（示例）", Address = "示例区骊山大道 1 号 2 层 205 室" };
        await ListPlaceAsync(county, "示例区骊山大道 1 号");
        var clerk = await county.ClerkAsync();
        var path = await clerk.RegisterCaseAsync(shop, "food-business");
        await clerk.AcceptAsync(path);
        await County.AnswerRoadAsync(clerk, path);
        await CommitAndConcludeAsync(clerk, path, shop);
    });

    [DailyFact(part: 5, parts: 7)]
    [Demand("LT-11")]
    public Task Lintong_renews_by_a_commitment_that_nothing_changed() => counties.TravelAsync("lintong", output, async county =>
    {
        var shop = Application.Bay with { Entity = "续期小吃店（示例）", Address = "临潼区东街 20 号 1 室" };
        var clerk = await county.ClerkAsync();
        var path = await clerk.RegisterCaseAsync(shop, "food-business");
        await clerk.AcceptAsync(path);
        await County.AnswerRoadAsync(clerk, path, "Renewal", "NothingChanged");
        await CommitAndConcludeAsync(clerk, path, shop);
    });

    [DailyFact(part: 6, parts: 7)]
    public Task Taojiang_is_sent_the_application_by_the_provincial_platform() => counties.TravelAsync("taojiang", output, async county =>
    {
        var shop = Shop with { Entity = "桃江小吃店（示例）" };
        await PushAsync(county, shop);
        var clerk = await county.ClerkAsync();
        var path = await County.FindAsync(clerk, shop);
        await clerk.AcceptAsync(path);
        await county.ToQueueAsync(clerk, path, shop);
        Assert.Empty(counties.Violations);
    });

    private async Task PushAsync(County county, Application application)
    {
        var platform = await GovernmentPlatform.RegisteredByAsync(counties.Office, await county.StaffAsync(Role.SystemAdministrator));
        await platform.PushAsync(application, "food-business", "hot", "street");
    }

    /// <summary>The keeper registers the place, an inspector proposes it by what was seen there, the lead approves.</summary>
    private static async Task ListPlaceAsync(County county, string address)
    {
        var keeper = await county.StaffAsync(Role.RegistryKeeper);
        await keeper.GoAsync("/registry/premises/new");
        await keeper.Page.FillAsync("#Input_Address", address);
        await keeper.Page.FillAsync("#Input_Owner", "骊山商业管理公司（示例）");
        await keeper.Page.CheckAsync("input[name='Input.Flags'][value=StableManagement]");
        await keeper.PressAsync("登记场所");
        await keeper.Page.WaitForURLAsync("**/registry/premises**");

        var inspector = await county.StaffAsync(Role.Inspector);
        await inspector.GoAsync("/registry/premises");
        await inspector.Page.Locator("tr", new() { HasText = address }).Locator("td a").ClickAsync();
        await inspector.Page.Locator("input[name='Input.Elements']").First.WaitForAsync();
        foreach (var element in await inspector.Page.Locator("input[name='Input.Elements']").AllAsync()) await element.CheckAsync();
        await inspector.Page.FillAsync("#Input_Management", "统一管理，三年未换");
        await inspector.Page.FillAsync("#Input_Record", "3 月 1 日到场，六项都符合");
        await inspector.PictureAsync("exemption-propose");
        await inspector.PressAsync("提出入库");
        await inspector.Page.Locator("input[name='Input.Elements']").First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });

        var lead = await county.StaffAsync(Role.CentreLead);
        await lead.GoAsync("/registry/exemptions");
        await lead.FollowAsync(address);
        await lead.Page.FillAsync("#Reason", "核对过记录和照片");
        await lead.PictureAsync("exemption-decide");
        await lead.Page.Locator("button[name=Command][value=Approve]").ClickAsync();
        await lead.Page.Locator("button[name=Command][value=Suspend]").WaitForAsync();
    }

    private async Task CommitAndConcludeAsync(WindowClerk clerk, string path, Application application)
    {
        await clerk.GoAsync(path + "/link");
        var applicant = new Applicant(counties.Office, application);
        await applicant.OpenLinkAsync(await clerk.ShowQrAsync());
        await applicant.SignCommitmentAsync();
        await clerk.GoAsync(path + "/conclude-committed");
        await clerk.Page.CheckAsync("input[name=MaterialsComplete][type=checkbox]");
        await clerk.PictureAsync("conclude-committed");
        await clerk.PressAsync("当场办结");
        await clerk.Page.WaitForURLAsync(address => !address.Contains("conclude", StringComparison.Ordinal));
        await County.IsAsync(clerk, path, CaseState.Concluded);
        await applicant.GoHomeAsync();
        Assert.Empty(counties.Violations);
    }
}
