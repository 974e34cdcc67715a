using Microsoft.Playwright;
using Takan.Journeys.World;

namespace Takan.Journeys.Actors;

/// <summary>The person with the phone. Does what a page says, by its words, and nothing else.</summary>
public sealed class Applicant(Office office, Application application)
{
    private const int CheckTries = 3;

    private IPage? page;

    public IPage Page => page ?? throw new InvalidOperationException("The link has not been opened yet.");

    public async Task OpenLinkAsync(string link)
    {
        office.Steps.Say($"Applicant {application.Contact} scans it; the phone asks for a one-time code");
        page = await office.Browsers.PhonePageAsync();
        await Page.GotoAsync(link);
        await PictureAsync("phone-link");
        await PressAsync("发送验证码");
        await Page.WaitForURLAsync("**/code");
        await PictureAsync("phone-code");
        await Page.FillAsync("#Code", await OneTimeCode.ReadAsync(office, Page));
        await PressAsync("确认");
        await Page.WaitForURLAsync("**/my");
        await PictureAsync("phone-hello");
    }

    /// <param name="then">Where the page leads on to.</param>
    public async Task ConsentAsync(string then = "/my/letter")
    {
        office.Steps.Say("Applicant reads the privacy notice and gives each consent by itself");
        await FollowAsync("开始，先看告知");
        await PictureAsync("phone-notice");
        foreach (var choice in await Page.Locator("input[name=Given]").AllAsync()) await choice.CheckAsync();
        await PressAsync("看完了，下一步");
        await Page.WaitForURLAsync("**" + then);
    }

    /// <summary>The address declaration, where the bureau's paper asks for it (DL-16).</summary>
    public async Task DeclareAsync()
    {
        office.Steps.Say("Applicant fills in the address declaration and signs it");
        await PictureAsync("phone-declaration");
        foreach (var list in await Page.Locator("select[name^='Values[']").AllAsync()) await list.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        foreach (var box in await Page.Locator("input[name^='Values[']:not([type=radio]):not([type=hidden])").AllAsync())
            if (await box.InputValueAsync() == "") await box.FillAsync(Declared(await box.GetAttributeAsync("name") ?? ""));
        foreach (var choice in await Page.Locator("label:first-of-type > input[type=radio][name^='Values[']").AllAsync()) await choice.CheckAsync();
        await Page.Locator("input[name=Capacity]").First.CheckAsync();
        foreach (var point in await Page.Locator("input[name=Ticked]").AllAsync()) await point.CheckAsync();
        await SignAsync(Page.Locator("sign-pad canvas"));
        await PressAsync("签名并承诺");
        await FollowAsync("下一步，签同意书");
        await Page.WaitForURLAsync("**/my/letter");
    }

    public async Task SignLetterAsync()
    {
        office.Steps.Say("Applicant ticks every point of the consent letter and signs with the finger");
        await PictureAsync("phone-letter");
        foreach (var point in await Page.Locator("input[name=Ticked]").AllAsync()) await point.CheckAsync();
        await SignAsync(Page.Locator("sign-pad canvas"));
        await PictureAsync("phone-letter-signed", resize: false);
        await PressAsync("签名并同意");
        await Page.WaitForURLAsync("**/my");
        await PictureAsync("phone-signed");
    }

    public async Task SignCommitmentAsync()
    {
        office.Steps.Say("Applicant ticks every point of the commitment and signs: no inspection follows");
        await Page.Locator("a[href='/my/commitment']").First.ClickAsync();
        await Page.WaitForURLAsync("**/my/commitment");
        await PictureAsync("phone-commitment");
        foreach (var point in await Page.Locator("input[name=Ticked]").AllAsync()) await point.CheckAsync();
        await SignAsync(Page.Locator("sign-pad canvas"));
        await PressAsync("签名并承诺");
        await Page.WaitForURLAsync("**/my");
        await PictureAsync("phone-committed");
    }

    /// <summary>Without the window: choose the matter, prove the phone, fill in the form, send the papers.</summary>
    /// <param name="path">The matter's page at the bureau.</param>
    public async Task ApplyAloneAsync(string path)
    {
        office.Steps.Say($"Applicant {application.Contact} applies alone");
        page = await office.Browsers.PhonePageAsync();
        await Page.GotoAsync(office.Address + "/apply");
        await PictureAsync("phone-apply");
        await Page.Locator($"a[href='{path}']").ClickAsync();
        await Page.FillAsync("#Phone", application.Phone);
        await PictureAsync("phone-apply-matter");
        await PressAsync("发送验证码");
        await Page.WaitForURLAsync("**/apply/code");
        await Page.FillAsync("#Code", await OneTimeCode.ReadAsync(office, Page));
        await PressAsync("确认");
        await Page.WaitForURLAsync("**/apply/form");
        foreach (var question in await Page.Locator("select[id^=Input_Scenario_]").AllAsync())
            await question.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Page.FillAsync("#Input_EntityName", application.Entity);
        await Page.FillAsync("#Input_CreditCode", application.CreditCode);
        await Page.FillAsync("#Input_Address", application.Address);
        await Page.FillAsync("#Input_ContactName", application.Contact);
        await Page.SelectOptionAsync("#Input_ContactCapacity", "LegalRepresentative");
        await Page.FillAsync("#Input_ContactId", application.IdNumber);
        await PictureAsync("phone-apply-form");
        await PressAsync("下一步，上传材料");
        await Page.WaitForURLAsync("**/my");
        await Page.GotoAsync(office.Address + "/my/application");
        await Page.SetInputFilesAsync("#f-identity", new FilePayload { Name = "identity.png", MimeType = "image/png", Buffer = await Page.ScreenshotAsync() });
        await Page.CheckAsync("input[name=ServedBy][value=OnPhone]");
        await PictureAsync("phone-apply-papers");
        await PressAsync("提交申请");
        await Page.WaitForURLAsync("**/my");
        await PictureAsync("phone-applied");
    }

    public async Task CheckDeviceAsync()
    {
        office.Steps.Say("Applicant, at the premises, tries the phone: camera, sound, network, place");
        await Page.GotoAsync(office.Address + "/my");
        await PictureAsync("phone-booked");
        await Page.Locator("footer.act a.btn-main").ClickAsync();
        await Part("check-go").WaitForAsync();
        await PictureAsync("phone-check");
        await Part("check-go").ClickAsync();
        var (passed, again) = (Page.Locator("[data-part=check-go]", new() { HasText = "进去等候" }), Page.Locator("[data-part=check-go]", new() { HasText = "再试一次" }));
        // A busy machine may be too slow for the large photo once; the page says so, and people press again.
        for (var tries = 1; tries < CheckTries; tries++)
        {
            await passed.Or(again).WaitForAsync();
            if (await again.IsVisibleAsync()) await again.ClickAsync();
        }

        await passed.WaitForAsync();
        await PictureAsync("phone-check-passed");
    }

    public async Task WaitAsync()
    {
        office.Steps.Say("Applicant enters the waiting room");
        await Part("check-go").ClickAsync();
        await Step("wait").WaitForAsync();
        await Page.Locator("[data-part=early-yes]:visible, [data-part=wait-line]:visible").First.WaitForAsync();
        await PictureAsync("phone-waiting");
        if (!await Part("early-yes").IsVisibleAsync()) return;
        await Part("early-yes").ClickAsync();
        await Part("early-said").WaitForAsync();
    }

    public async Task EnterRoomAsync()
    {
        office.Steps.Say("The phone rings; the applicant enters the room");
        await Step("called").WaitForAsync();
        await PictureAsync("phone-called");
        await Part("enter").ClickAsync();
        await Step("room").WaitForAsync();
    }

    /// <summary>Both sides see each other: the inspector's picture moves on this phone.</summary>
    public Task SeesInspectorAsync() => Videos.MovesAsync(Page, "[data-part=face]");

    public async Task ReloadAsync()
    {
        office.Steps.Say("The phone drops out (page reloaded) and comes back into the same room");
        await Page.ReloadAsync();
        var called = Step("called");
        await Page.Locator("[data-step=called]:visible, [data-step=room]:visible").First.WaitForAsync();
        if (await called.IsVisibleAsync() && await Part("enter").IsVisibleAsync()) await TryAsync(Part("enter"));
        await Step("room").WaitForAsync();
    }

    public async Task CountersignAsync()
    {
        office.Steps.Say("Applicant reads the record on the phone and countersigns it");
        await Step("record").WaitForAsync();
        await PictureAsync("phone-record");
        await SignAsync(Step("record").Locator("sign-pad canvas"));
        await PictureAsync("phone-record-signed", resize: false);
        await Part("sign-go").ClickAsync();
    }

    public async Task<string> SeeResultAsync()
    {
        await Step("result").WaitForAsync();
        await PictureAsync("phone-result");
        return await Step("result").InnerTextAsync();
    }

    /// <summary>Says of each failed item what was put right, and applies for the re-inspection (HC-36).</summary>
    public async Task ApplyForReinspectionAsync(string done)
    {
        office.Steps.Say("Applicant puts right what failed and applies for the re-inspection");
        await Page.GotoAsync(office.Address + "/my/rectification");
        foreach (var box in await Page.Locator("textarea[name^='Words[']").AllAsync()) await box.FillAsync(done);
        await PictureAsync("phone-rectification");
        await PressAsync("申请复勘");
        await Page.WaitForURLAsync("**/my");
        await PictureAsync("phone-reinspection-applied");
    }

    /// <summary>No video: somebody is to come (HC-02).</summary>
    public async Task AskForVisitAsync()
    {
        office.Steps.Say("Applicant asks for a visit instead of the video");
        await Page.GotoAsync(office.Address + "/my/on-site");
        await PictureAsync("phone-on-site");
        await PressAsync("请上门看");
        await Page.WaitForURLAsync("**/my");
        await PictureAsync("phone-visit-waits");
    }

    /// <summary>At the place, on the own phone, over the record that the inspectors signed.</summary>
    public async Task CountersignAtPlaceAsync()
    {
        office.Steps.Say("Applicant reads the record on the phone and countersigns it");
        await Page.GotoAsync(office.Address + "/my/place");
        await PictureAsync("phone-place-record");
        await SignAsync(Page.Locator("sign-pad canvas"));
        await PressAsync("签名确认");
        await Page.Locator("sign-pad").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <returns>What the phone says.</returns>
    public async Task<string> SeeResultAtPlaceAsync()
    {
        await Page.GotoAsync(office.Address + "/my/place");
        await PictureAsync("phone-place-result");
        var words = await Page.Locator("main").InnerTextAsync();
        await PressAsync("我看到了");
        await Page.GetByRole(AriaRole.Button, new() { Name = "我看到了", Exact = true }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        return words;
    }

    /// <summary>How the result is to come: by free post to this address (LJ-15).</summary>
    public async Task ChoosePostAsync()
    {
        office.Steps.Say("Applicant has the result sent by post");
        await Page.GotoAsync(office.Address + "/my/delivery");
        await Page.CheckAsync("input[name=Way][value=Post]");
        await Page.FillAsync("#Recipient", application.Contact);
        await Page.FillAsync("#Phone", application.Phone);
        await Page.FillAsync("#Address", application.Address);
        await Page.CheckAsync("input[name=Confirmed][type=checkbox]");
        await PictureAsync("phone-delivery");
        await Page.Locator("footer.act button[form=choose]").ClickAsync();
        await Page.WaitForURLAsync("**/my");
        await PictureAsync("phone-delivery-chosen");
    }

    /// <summary>The papers that this person may keep, downloaded.</summary>
    public async Task<IReadOnlyList<string>> DownloadPapersAsync(string folder)
    {
        office.Steps.Say("Applicant downloads the own papers");
        await Page.GotoAsync(office.Address + "/my/papers");
        await PictureAsync("phone-papers");
        var files = new List<string>();
        foreach (var link in await Page.Locator("a.file").AllAsync())
            files.Add(await Downloads.OfAsync(Page, office.Address, await link.GetAttributeAsync("href") ?? "", folder));

        return files;
    }

    public async Task GoHomeAsync()
    {
        await Page.GotoAsync(office.Address + "/my");
        await PictureAsync("phone-after");
    }

    public Task PictureAsync(string screen, bool resize = true) => office.Album.TakeAsync(Page, screen, resize);

    private ILocator Part(string name) => Page.Locator($"[data-part={name}]");

    private ILocator Step(string name) => Page.Locator($"[data-step={name}]");

    private Task PressAsync(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync();

    private Task FollowAsync(string words) => Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First.ClickAsync();

    /// <summary>The page may go into the room by itself in the same moment.</summary>
    private static async Task TryAsync(ILocator button)
    {
        try
        {
            await button.ClickAsync(new() { Timeout = 2000 });
        }
        catch (TimeoutException)
        {
            // It went by itself: what counts is the room, which is awaited next.
        }
    }

    private async Task SignAsync(ILocator canvas)
    {
        // As a person does: away from the bar at the foot.
        await canvas.EvaluateAsync("pad => pad.scrollIntoView({ block: 'center' })");
        var box = (await canvas.BoundingBoxAsync())!;
        (float X, float Y)[] strokes = [(0.2f, 0.3f), (0.35f, 0.7f), (0.45f, 0.35f), (0.6f, 0.65f), (0.8f, 0.4f)];
        await Page.Mouse.MoveAsync(box.X + (box.Width * 0.15f), box.Y + (box.Height * 0.6f));
        await Page.Mouse.DownAsync();
        foreach (var (x, y) in strokes)
            await Page.Mouse.MoveAsync(box.X + (box.Width * x), box.Y + (box.Height * y), new() { Steps = 6 });
        await Page.Mouse.UpAsync();
    }

    private string Declared(string field) => field switch
    {
        "Values[owner-phone]" => application.Phone,
        "Values[owner-number]" => application.IdNumber,
        _ => "示例 1",
    };
}
