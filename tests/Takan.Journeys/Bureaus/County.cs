using Takan.Journeys.Actors;
using Takan.Journeys.Screens;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Journeys.Bureaus;

/// <summary>A bureau that works by one of the shipped profiles. Its people join as new people do, when a journey needs them.</summary>
public sealed class County(DemoOffice place, Office office, string profile, Guid bureauId)
{
    private readonly Dictionary<Role, Staff> staff = [];

    public Guid BureauId => bureauId;

    public async Task<WindowClerk> ClerkAsync() => (WindowClerk)await JoinAsync(Role.WindowClerk, name => new WindowClerk(office, name));

    public Task<Staff> StaffAsync(Role role) => JoinAsync(role, name => new Staff(office, "钱云", name));

    /// <summary>The clerk's way to the case with this applicant, by the list; of several the one that came last.</summary>
    public static async Task<string> FindAsync(WindowClerk clerk, Application application)
    {
        await clerk.GoAsync("/cases");
        await clerk.Page.Locator("tr", new() { HasText = application.Entity }).First.Locator("th a").ClickAsync();
        await clerk.Page.Locator(".case-head, .crumb").First.WaitForAsync();
        return new Uri(clerk.Page.Url).AbsolutePath;
    }

    /// <summary>Every question of the road answered no.</summary>
    public static async Task AnswerRoadAsync(WindowClerk clerk, string path, params IReadOnlyList<string> yes)
    {
        await clerk.GoAsync(path + "/road");
        foreach (var answer in await clerk.Page.Locator("input[type=radio][value=false]").AllAsync()) await answer.CheckAsync();
        foreach (var question in yes) await clerk.Page.CheckAsync($"input[name='Answers[{question}]'][value=true]");
        await clerk.Page.FillAsync("#Basis", "看过申请表和现场照片");
        await clerk.PictureAsync($"road-{clerk.UserName}");
        await clerk.PressAsync("记下并按规则办理");
        await clerk.Page.WaitForURLAsync(address => !address.Contains("/road", StringComparison.Ordinal));
    }

    /// <summary>From the acceptance to the place in the queue: link, one-time code, notice, letter.</summary>
    /// <param name="declares">The bureau's paper asks for the address declaration.</param>
    public async Task ToQueueAsync(WindowClerk clerk, string path, Application application, bool declares = false)
    {
        await clerk.GoAsync(path + "/link");
        var applicant = new Applicant(office, application);
        await applicant.OpenLinkAsync(await clerk.ShowQrAsync());
        await applicant.ConsentAsync(declares ? "/my/declaration" : "/my/letter");
        if (declares) await applicant.DeclareAsync();
        await applicant.SignLetterAsync();
        await IsAsync(clerk, path, CaseState.Consented);
    }

    /// <summary>The business section looks first and hands over to the inspection (LJ-13).</summary>
    public async Task HandOverAsync(string path) =>
        await ((BusinessSection)await JoinAsync(Role.ApprovingOfficer, name => new BusinessSection(office, "钱云", name))).HandOverAsync(path);

    public static async Task IsAsync(WindowClerk clerk, string path, CaseState state)
    {
        await clerk.GoAsync(path);
        await clerk.PictureAsync($"case-{state}");
        Assert.Contains(CaseProcess.Table.Name(state).Chinese, await clerk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task<Staff> JoinAsync(Role role, Func<string, Staff> come)
    {
        if (staff.TryGetValue(role, out var here)) return here;
        var person = staff[role] = come($"{profile}.{role}".ToLowerInvariant());
        await person.JoinAsync(office.Address + await place.InviteAsync(bureauId, person.Name, person.UserName, role));
        return person;
    }
}
