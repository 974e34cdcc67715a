using Takan.Journeys.Actors;

namespace Takan.Journeys.Inspections;

/// <summary>One inspection from the window to the sealed package, on the real product.</summary>
public sealed class InspectionJourney(Office office, Bureau bureau, Plan plan)
{
    private string path = "";

    public Office Office => office;

    public Bureau Bureau => bureau;

    public Applicant Applicant { get; } = new(office, plan.Application);

    /// <summary>What the applicant's phone said of the result.</summary>
    public string ResultOnPhone { get; private set; } = "";

    public string Package { get; private set; } = "";

    public IReadOnlyList<string> Papers { get; private set; } = [];

    public async Task RunAsync(string folder)
    {
        await ArriveAsync();
        await Applicant.WaitAsync();
        await EnterRoomAsync();
        await JudgeAsync();
        await ConcludeAsync();
        await CollectAsync(folder);
    }

    /// <summary>Until the applicant stands at the premises with a phone that passed its check.</summary>
    public async Task ArriveAsync()
    {
        await ApplyAsync();
        await PrepareAsync();
    }

    private async Task ApplyAsync()
    {
        path = await bureau.Clerk.RegisterCaseAsync(plan.Application);
        await bureau.Clerk.AcceptAsync(path);
        await Applicant.OpenLinkAsync(await bureau.Clerk.ShowQrAsync());
        await Applicant.ConsentAsync();
        await Applicant.SignLetterAsync();
    }

    private async Task PrepareAsync()
    {
        await bureau.Inspector.TakeCaseAsync(path);
        await bureau.Inspector.CallAsync(path);
        await bureau.Inspector.NameTeamAsync(path, bureau.Second);
        await bureau.Inspector.BookAsync(path);
        await Applicant.CheckDeviceAsync();
    }

    private async Task EnterRoomAsync()
    {
        await bureau.Inspector.OpenConsoleAsync(path);
        await bureau.Inspector.AdmitSecondAsync(bureau.Second);
        await bureau.Inspector.OpenRoomAsync();
        await Applicant.EnterRoomAsync();
        await BothSeeEachOtherAsync();
        await bureau.Inspector.PictureAsync("console-live");
        await Applicant.PictureAsync("phone-room");
    }

    public async Task BothSeeEachOtherAsync()
    {
        await bureau.Inspector.SeesApplicantAsync();
        await Applicant.SeesInspectorAsync();
        office.Steps.Say("Both sides see each other: frames advance on both");
    }

    private async Task JudgeAsync()
    {
        var judging = new Judging(office, bureau.Inspector);
        var items = await judging.ItemsAsync();
        office.Steps.Say($"Inspector judges {items} items, each with its evidence");
        for (var row = 0; row < items; row++)
        {
            if (row == items / 2 && plan.InMidRoom is not null) await plan.InMidRoom(this);
            await judging.JudgeAsync(new(row, plan.Stills.Contains(row), plan.Failures.Contains(row) ? "NotMet" : "Met"));
        }

        await bureau.Inspector.PictureAsync("console-judged");
    }

    private async Task ConcludeAsync()
    {
        await bureau.Inspector.CompleteAsync();
        await bureau.Inspector.SignAsync(bureau.Second);
        await Applicant.CountersignAsync();
        await bureau.Inspector.TellAsync(plan.Result);
        ResultOnPhone = await Applicant.SeeResultAsync();
        await bureau.Inspector.CloseAsync();
    }

    private async Task CollectAsync(string folder)
    {
        await bureau.Inspector.AwaitSealAsync(path);
        Package = await bureau.Inspector.DownloadPackageAsync(folder);
        Papers = await Applicant.DownloadPapersAsync(folder);
        await Applicant.GoHomeAsync();
    }
}
