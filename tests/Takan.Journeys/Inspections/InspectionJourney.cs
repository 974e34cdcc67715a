using Takan.Journeys.Actors;

namespace Takan.Journeys.Inspections;

/// <summary>One inspection from the window to the sealed package, on the real product.</summary>
public sealed class InspectionJourney(Office office, Bureau bureau, Plan plan)
{
    public Office Office => office;

    public Bureau Bureau => bureau;

    /// <summary>Who answers for the case; somebody else where another unit does.</summary>
    public Inspector Officer { get; init; } = bureau.Inspector;

    public Inspector Colleague { get; init; } = bureau.Second;

    public Applicant Applicant { get; init; } = new(office, plan.Application);

    /// <summary>The case's page. Given where the case came by another way than the window.</summary>
    public string Path { get; set; } = "";

    /// <summary>Known once somebody has gone to the room.</summary>
    public string Id { get; private set; } = "";

    /// <summary>What the applicant's phone said of the result.</summary>
    public string ResultOnPhone { get; private set; } = "";

    public string Package { get; private set; } = "";

    public IReadOnlyList<string> Papers { get; private set; } = [];

    public async Task RunAsync(string folder)
    {
        await ApplyAsync();
        await ArrangeAsync();
        await HoldAsync();
        await CollectAsync(folder);
    }

    /// <summary>From the window to the place in the queue.</summary>
    public async Task ApplyAsync()
    {
        Path = await bureau.Clerk.RegisterCaseAsync(plan.Application, plan.Matter);
        await bureau.Clerk.AcceptAsync(Path);
        await ConsentAsync();
    }

    public async Task ConsentAsync()
    {
        await bureau.Clerk.GoAsync(Path + "/link");
        await Applicant.OpenLinkAsync(await bureau.Clerk.ShowQrAsync());
        await Applicant.ConsentAsync(plan.Declares ? "/my/declaration" : "/my/letter");
        if (plan.Declares) await Applicant.DeclareAsync();
        await Applicant.SignLetterAsync();
    }

    /// <summary>From the queue to the appointment.</summary>
    public async Task ArrangeAsync()
    {
        await Officer.TakeCaseAsync(Path);
        await AppointAsync();
    }

    /// <summary>From the taken case to the appointment.</summary>
    public async Task AppointAsync()
    {
        await Officer.CallAsync(Path);
        await Officer.NameTeamAsync(Path, Colleague);
        await Officer.BookAsync(Path);
    }

    /// <summary>From the phone's check to the closed room. The applicant stands at the premises.</summary>
    public async Task HoldAsync()
    {
        await Applicant.CheckDeviceAsync();
        await Applicant.WaitAsync();
        await EnterRoomAsync();
        await JudgeAsync();
        await ConcludeAsync();
    }

    public async Task BothSeeEachOtherAsync()
    {
        await Officer.SeesApplicantAsync();
        await Applicant.SeesInspectorAsync();
        office.Steps.Say("Both sides see each other: frames advance on both");
    }

    /// <summary>The sealed package and the applicant's papers.</summary>
    public async Task CollectAsync(string folder)
    {
        await Officer.AwaitSealAsync(Path, Id);
        Package = await Officer.DownloadPackageAsync(Id, folder);
        Papers = await Applicant.DownloadPapersAsync(folder);
        await Applicant.GoHomeAsync();
    }

    private async Task EnterRoomAsync()
    {
        Id = await Officer.OpenConsoleAsync(Path);
        await Officer.AdmitSecondAsync(Colleague);
        await Officer.OpenRoomAsync();
        await Applicant.EnterRoomAsync();
        await BothSeeEachOtherAsync();
        await Officer.PictureAsync("console-live");
        await Applicant.PictureAsync("phone-room");
    }

    private async Task JudgeAsync()
    {
        var judging = new Judging(office, Officer);
        var items = await judging.ItemsAsync();
        office.Steps.Say($"Inspector judges {items} items, each with its evidence");
        for (var row = 0; row < items; row++)
        {
            if (row == items / 2 && plan.InMidRoom is not null) await plan.InMidRoom(this);
            await judging.JudgeAsync(new(row, plan.Stills.Contains(row), plan.Failures.Contains(row) ? "NotMet" : "Met"));
        }

        await Officer.PictureAsync("console-judged");
    }

    private async Task ConcludeAsync()
    {
        await Officer.CompleteAsync();
        await Officer.SignAsync(Colleague);
        await Applicant.CountersignAsync();
        await Officer.TellAsync(plan.Result);
        ResultOnPhone = await Applicant.SeeResultAsync();
        await Officer.CloseAsync();
    }
}
