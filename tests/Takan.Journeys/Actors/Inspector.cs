using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Takan.Journeys.World;

namespace Takan.Journeys.Actors;

/// <summary>Takes the case to its end: contact, team, appointment, room, result.</summary>
public sealed partial class Inspector(Office office, string name, string userName) : Staff(office, name, userName)
{
    public async Task TakeCaseAsync(string path)
    {
        Office.Steps.Say($"Inspector {Name} takes the oldest case of the queue");
        await GoAsync("/");
        await PictureAsync("home-inspector");
        await GoAsync(path);
        await FollowAsync("取件");
        await PictureAsync("take");
        await PressAsync("我来办这一件");
        await Page.WaitForURLAsync(CaseAddress());
        await PictureAsync("case-taken");
    }

    /// <summary>What failed is looked at again, by the same officer (HC-36, HC-43).</summary>
    public async Task TakeAgainAsync(string path)
    {
        Office.Steps.Say($"Inspector {Name} arranges the re-inspection of the items that failed");
        await GoAsync(path);
        await FollowAsync("安排复勘");
        await PictureAsync("take-again");
        await PressAsync("安排复勘");
        await Page.WaitForURLAsync(CaseAddress());
    }

    public async Task CallAsync(string path)
    {
        Office.Steps.Say("Inspector calls the applicant and writes the call down");
        await GoAsync(path);
        await FollowAsync("联系申请人");
        await Page.CheckAsync("input[name=Reached][value=true]");
        await Page.CheckAsync("input[name=MatterExplained]");
        await Page.FillAsync("#Note", "已说明踏勘事项和要准备的材料，申请人现在就在现场，请求马上踏勘。");
        await PictureAsync("contact");
        await PressAsync("记下这次联系");
        await Page.WaitForURLAsync(CaseAddress());
    }

    public async Task NameTeamAsync(string path, Staff second)
    {
        Office.Steps.Say($"Inspector names the team: {Name} and {second.Name}");
        await GoAsync(path);
        await FollowAsync("确定踏勘人员");
        foreach (var name in (string[])[Name, second.Name])
            await Page.Locator("label.choice", new() { HasText = name }).Locator("input").CheckAsync();
        await PictureAsync("team");
        await PressAsync("就是这些人");
        await Page.WaitForURLAsync(CaseAddress());
    }

    /// <summary>The first time that is offered; both sides then agree to begin at once, because the applicant stands at the premises.</summary>
    public async Task BookAsync(string path)
    {
        Office.Steps.Say("Inspector books the first time that is offered");
        await GoAsync(path);
        await FollowAsync("预约时间");
        await Page.Locator("label.time-choice").First.ClickAsync();
        await PictureAsync("appointment");
        await PressAsync("约这个时间");
        await Page.WaitForURLAsync(CaseAddress());
        await PictureAsync("case-booked");
    }

    /// <returns>The inspection's id.</returns>
    public async Task<string> OpenConsoleAsync(string path)
    {
        Office.Steps.Say("Inspector goes to the room from the case");
        await GoAsync(path);
        await FollowAsync("提前进踏勘室");
        await Page.WaitForURLAsync("**/room");
        await Part("open-room").WaitForAsync();
        return new Uri(Page.Url).Segments[^2].TrimEnd('/');
    }

    /// <summary>The second inspector at the same PC, with an own code.</summary>
    public async Task AdmitSecondAsync(Staff second)
    {
        Office.Steps.Say($"Second inspector {second.Name} joins at the same PC with an own code");
        await Page.FillAsync("#second-name", second.UserName);
        await Page.FillAsync("#second-code", await second.CodeAsync());
        await PressAsync("进来");
        await Part("second-form").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await PictureAsync("console-lobby");
    }

    public async Task OpenRoomAsync()
    {
        Office.Steps.Say("Inspector opens the room; it records before anyone can send");
        await Page.Locator("[data-part=open-room]:not([aria-disabled=true])").ClickAsync();
        await Part("lobby").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    public Task SeesApplicantAsync() => Videos.MovesAsync(Page, "[data-part=picture]");

    public async Task CompleteAsync()
    {
        Office.Steps.Say("Inspector completes the judgement");
        await Part("conclude-open").ClickAsync();
        await Page.Locator("[data-part=complete-go]:not([aria-disabled=true])").ClickAsync();
        await Part("sign-form").WaitForAsync();
        await PictureAsync("console-to-sign");
    }

    public async Task SignAsync(Staff second)
    {
        Office.Steps.Say("Both inspectors sign their opinions, the second at the same PC");
        await Page.FillAsync("#sign-code", await CodeAsync());
        await Part("sign-form").GetByRole(AriaRole.Button).ClickAsync();
        await Part("sign2-form").WaitForAsync();
        await Page.FillAsync("#sign2-name", second.UserName);
        await Page.FillAsync("#sign2-code", await second.CodeAsync());
        await PictureAsync("console-second-signature");
        await Part("sign2-form").GetByRole(AriaRole.Button).ClickAsync();
        await Part("body-countersign").WaitForAsync();
        await PictureAsync("console-countersign");
    }

    /// <param name="kind">Passed, Rectification or NotMet.</param>
    public async Task TellAsync(string kind)
    {
        Office.Steps.Say($"Inspector tells the result on the spot, while the room is open: {kind}");
        await Part("body-tell").WaitForAsync();
        await Page.CheckAsync($"input[name=kind][value={kind}]");
        await PictureAsync("console-tell");
        await Page.Locator("[data-part=tell-go]:not([aria-disabled=true])").ClickAsync();
        await Part("body-close").WaitForAsync();
    }

    public async Task CloseAsync()
    {
        Office.Steps.Say("Inspector closes the room");
        await PictureAsync("console-close");
        await Page.Locator("[data-part=close-go]:not([aria-disabled=true])").ClickAsync();
        await Part("lobby-after").WaitForAsync();
        await PictureAsync("console-over");
    }

    /// <summary>The case's page once the package is sealed: nobody presses a button for it.</summary>
    public async Task AwaitSealAsync(string path, string inspection)
    {
        Office.Steps.Say("Papers are printed, recordings assembled, everything is sealed; nobody presses a button");
        await LookAgainAsync(path, Page.Locator($"a[href='{PackageOf(inspection)}']"), "The inspection is not sealed.");
        await PictureAsync("case-sealed");
    }

    /// <summary>Two units go to one place together; the one of the core business leads (TJ-36, TJ-37).</summary>
    public async Task AgreeToGoTogetherAsync(string path)
    {
        Office.Steps.Say($"{Name} agrees that the units go together, with the lead that is proposed");
        await GoAsync(path);
        await FollowAsync("决定是不是一起去");
        await PictureAsync("joint-proposed");
        await PressAsync("一起去");
        await Page.Locator("#h-go").WaitForAsync();
        await PictureAsync("joint-agreed");
    }

    /// <summary>People and time are filed before anybody comes (TJ-12).</summary>
    public async Task FileVisitAsync(string path)
    {
        Office.Steps.Say("Inspector files people and time of the visit");
        await GoAsync(path);
        await FollowAsync("上门报备");
        await Page.WaitForURLAsync("**/filing");
        await PictureAsync("filing");
        await PressAsync("报备");
        await Page.WaitForURLAsync(CaseAddress());
    }

    /// <summary>The review report, where the bureau's paper asks for it (TJ-25).</summary>
    public async Task ReportAsync(string path)
    {
        Office.Steps.Say("Inspector writes the headings of the review report and issues it");
        await GoAsync(path + "/report");
        foreach (var box in await Page.Locator("textarea[name^='Texts[']").AllAsync()) await box.FillAsync("布局合理，设施齐全，符合标准。");
        await PictureAsync("report");
        await PressAsync("出具报告");
        await Page.WaitForURLAsync(CaseAddress());
        await LookAgainAsync(path + "/conclude", Page.Locator("main button", new() { HasText = "办结" }), "The report is not with the papers.");
    }

    /// <summary>The business section is asked to send people (LJ-19).</summary>
    /// <returns>The inspection's id.</returns>
    public async Task<string> NotifyBusinessAsync(string path)
    {
        Office.Steps.Say("Inspector asks the business section to send people");
        await GoAsync(path);
        await FollowAsync("勘验小组");
        await Page.WaitForURLAsync("**/group");
        await Page.FillAsync("#Need", "看操作间和专间的分隔");
        await Page.FillAsync("#Due", Tomorrow);
        await PictureAsync("group-notify");
        await PressAsync("通知业务股室");
        await Page.Locator("[aria-labelledby=h-business] dl", new() { HasText = "答复期限" }).WaitForAsync();
        return new Uri(Page.Url).Segments[^2].TrimEnd('/');
    }

    /// <returns>The link that works once (LJ-20).</returns>
    public async Task<string> InviteAsync(string inspection, OutsideExpert expert)
    {
        Office.Steps.Say($"Inspector invites {expert.Name}");
        await GoAsync($"/inspections/{inspection}/group");
        await Page.SelectOptionAsync("#Expert", new SelectOptionValue { Index = 1 });
        await PressAsync("邀请");
        var link = Page.Locator("[role=status] code");
        await link.WaitForAsync();
        await PictureAsync("group-invited");
        return await link.InnerTextAsync();
    }

    /// <summary>The result goes to the section that decides (LJ-14).</summary>
    public async Task HandBackAsync(string path)
    {
        Office.Steps.Say("Inspector hands the result back to the business section");
        await GoAsync(path + "/hand-back");
        await PictureAsync("hand-back");
        await PressAsync("反馈");
        await Page.WaitForURLAsync(CaseAddress());
    }

    /// <summary>What the officer still has to do once everything is sealed.</summary>
    public async Task ConcludeAsync(string path)
    {
        Office.Steps.Say("Inspector concludes the case");
        await GoAsync(path + "/conclude");
        await PictureAsync("conclude");
        await PressAsync("办结");
        await Page.WaitForURLAsync(CaseAddress());
        await PictureAsync("case-concluded");
    }

    /// <returns>Where the package lies.</returns>
    public async Task<string> DownloadPackageAsync(string inspection, string folder)
    {
        Office.Steps.Say("Inspector downloads the sealed package");
        return await Downloads.OfAsync(Page, Office.Address, PackageOf(inspection), folder);
    }

    private async Task LookAgainAsync(string path, ILocator wanted, string otherwise)
    {
        var until = Office.Steps.Elapsed + TimeSpan.FromMinutes(5);
        while (true)
        {
            await GoAsync(path);
            if (await wanted.CountAsync() > 0) return;
            if (Office.Steps.Elapsed > until) throw new InvalidOperationException(otherwise);
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private static string PackageOf(string inspection) => $"/inspections/{inspection}/package";

    private string Tomorrow => Office.Today.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal ILocator Part(string name) => Page.Locator($"[data-part={name}]");

    [GeneratedRegex("/cases/[0-9a-f-]{36}(#.*|\\?.*)?$")]
    private static partial Regex CaseAddress();
}
