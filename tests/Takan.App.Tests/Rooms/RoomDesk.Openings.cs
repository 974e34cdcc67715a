using Takan.App.Tests.Intake;
using Takan.App.Tests.Kinds;
using Takan.App.Tests.Registry;
using Takan.App.Tests.Scheduling;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Testing.Databases;
using Takan.Visits.Records;

namespace Takan.App.Tests.Rooms;

/// <summary>How a test comes to a desk: booked, waiting, live, or after the visit.</summary>
public sealed partial class RoomDesk
{
    /// <summary>Booked for tomorrow, and tomorrow it is.</summary>
    /// <param name="ahead">How long before the appointment it still is.</param>
    /// <param name="profile">Whose work plan the bureau follows.</param>
    /// <param name="folder">Where the work plans lie, when not those that are shipped.</param>
    /// <param name="businessSends">The business section answers at once, where the work plan asks it to send people.</param>
    public static async Task<RoomDesk> BookedAsync(DatabaseKind kind, TimeSpan ahead = default, string profile = "huancui", string? folder = null, bool businessSends = true)
    {
        var agent = await FakeAgent.StartAsync();
        var desk = new RoomDesk(await Desk.OpenAsync(kind, settings: SettingsFor(agent, folder), profile: profile), agent)
        { filesVisits = profile == "taojiang", sendsBusinessPeople = businessSends && profile == "liujiang" };
        if (desk.filesVisits) await desk.Desk.FileEverybodyAsync();
        desk.Inspection = await desk.Desk.ReadyAsync(desk.Zhou, desk.He);
        desk.Case = (await desk.InspectionAsync()).Cases[0].CaseId;
        await desk.BookAsync(ahead);
        return desk;
    }

    /// <summary>A trial inspection or guidance of an accepted case, held by one inspector; its appointment has come.</summary>
    public static async Task<RoomDesk> AdvisingAsync(DatabaseKind kind, VisitKind visit = VisitKind.Trial)
    {
        var agent = await FakeAgent.StartAsync();
        var desk = new RoomDesk(await Desk.OpenAsync(kind, settings: SettingsFor(agent, null), profile: "lintong"), agent);
        desk.Case = await desk.Desk.RegisterAsync();
        var request = Desk.Allowed(await desk.Desk.AskAsync(desk.Case, visit));
        var at = desk.Desk.Tomorrow();
        desk.Inspection = Desk.Allowed(await desk.Desk.GrantAsync(desk.Zhou, request, at)).Id;
        desk.Desk.App.Clock.AdvanceTo(new DateTimeOffset(at));
        return desk;
    }

    private static Dictionary<string, string?> SettingsFor(FakeAgent agent, string? folder) => new()
    {
        ["Media:Nodes:0:Name"] = "media-1",
        ["Media:Nodes:0:Address"] = agent.Address,
        ["Media:Nodes:0:Secret"] = "none",
        ["Profiles:Folder"] = folder ?? Repository.File("profiles"),
    };

    /// <summary>The applicant waits with a checked phone, both inspectors are there.</summary>
    public static async Task<RoomDesk> WaitingAsync(DatabaseKind kind, string profile = "huancui", string? folder = null)
    {
        var desk = await BookedAsync(kind, profile: profile, folder: folder);
        await desk.WaitAsync();
        return desk;
    }

    /// <summary>Told to put the first item right; the room is over.</summary>
    public static async Task<RoomDesk> RectifyingAsync(DatabaseKind kind, string profile = "huancui")
    {
        var desk = await LiveAsync(kind, profile);
        await desk.SignedByBothAsync(Verdict.NotMet);
        Done(await desk.CountersignAsync());
        Done(await desk.TellAsync(new(ResultKind.Rectification)));
        Done(await desk.CloseAsync());
        return desk;
    }

    /// <summary>Passed, told and sealed: only the end of the case is left.</summary>
    public static async Task<RoomDesk> PassedAsync(DatabaseKind kind, string profile = "huancui", string? folder = null)
    {
        var desk = await LiveAsync(kind, profile, folder);
        await desk.SignedByBothAsync();
        Done(await desk.CountersignAsync());
        Done(await desk.TellAsync(new(ResultKind.Passed)));
        Done(await desk.CloseAsync());
        await desk.SealedAsync();
        return desk;
    }

    /// <summary>The room is open and the applicant's picture is being recorded.</summary>
    public static async Task<RoomDesk> LiveAsync(DatabaseKind kind, string profile = "huancui", string? folder = null)
    {
        var desk = await WaitingAsync(kind, profile, folder);
        await desk.GoLiveAsync();
        return desk;
    }
}
