using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Access.Strangers;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.App.Tests.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Devices;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Log;
using Takan.Platform.Messages;
using Takan.Testing.Databases;
using Takan.Visits.Hall;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Hall;

/// <summary>A bureau with a service room: an administrator, an assistant, booths, and applicants who have appointments today.</summary>
internal sealed partial class HallDesk : IAsyncDisposable
{
    private HallDesk(Desk desk) => Desk = desk;

    public Desk Desk { get; }

    public StaffActor Administrator { get; private set; } = null!;

    public StaffActor Assistant { get; private set; } = null!;

    public static async Task<HallDesk> OpenAsync(DatabaseKind kind)
    {
        var hall = new HallDesk(await Desk.OpenAsync(kind));
        hall.Administrator = await hall.Desk.AddAsync(hall.Desk.BureauId, "管系统", Role.SystemAdministrator);
        hall.Assistant = await hall.Desk.AddAsync(hall.Desk.BureauId, "姚帮办", Role.HallAssistant);
        return hall;
    }

    public async Task<Booth> BoothAsync(string name) =>
        Desk.Allowed(await Desk.AsAsync<AddBooth, Outcome<Booth>>(Administrator, handler => handler.HandleAsync(Administrator, name, default)));

    /// <summary>The PC of a booth, as the gate knows it.</summary>
    public async Task<DeviceActor> PcAsync(Booth booth)
    {
        await new Cookies(Desk).DeviceAsync(Administrator, booth.Name + "电脑", booth.Id);
        return await DeviceAtAsync(booth.Id);
    }

    /// <param name="place">A booth; null for the big screen.</param>
    public async Task<DeviceActor> DeviceAtAsync(Guid? place)
    {
        var device = await Desk.App.WithDatabaseAsync(db => db.Set<PairedDevice>().AsNoTracking().SingleAsync(row => row.PlaceId == place && row.RevokedAt == null));
        return new(device.Id, device.BureauId, device.PlaceId, device.Pseudonym);
    }

    public async Task RevokeAsync(DeviceActor device) =>
        Assert.Null(await Desk.AsAsync<KeepDevices, Refusal?>(Administrator, keep => keep.RevokeAsync(device.DeviceId, default)));

    /// <summary>The big screen's browser.</summary>
    public async Task<Browser> ScreenAsync(string name = "一楼大屏") => BrowserWith(await new Cookies(Desk).DeviceAsync(Administrator, name, null));

    public Browser BrowserWith(params string[] cookies)
    {
        var client = Desk.App.Visitor();
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies));
        return new(client);
    }

    /// <summary>Booked for tomorrow, and tomorrow it is.</summary>
    public async Task<CaseId> ExpectedAsync(string name)
    {
        var inspection = await Desk.ReadyAsync(Desk.Zhou, Desk.He, name);
        var row = Desk.Allowed(await Desk.BookAsync(Desk.Zhou, inspection, Desk.Tomorrow()));
        Desk.App.Clock.AdvanceTo(new DateTimeOffset(row.AppointmentAt!.Value).AddMinutes(-20));
        return row.Cases[0].CaseId;
    }

    /// <summary>Who has proved the phone at a PC of the hall, or (null) on the own phone.</summary>
    public async Task<ApplicantActor> ApplicantAsync(CaseId id, DeviceActor? at) => (await SignedInAsync(id, at)).Applicant;

    /// <summary>The same, with the cookie that the browser has then.</summary>
    public async Task<(ApplicantActor Applicant, string Cookie)> SignedInAsync(CaseId id, DeviceActor? at)
    {
        var cookies = new Cookies(Desk);
        var link = await Desk.App.WithDatabaseAsync(db => db.Set<CaseLink>().Where(row => row.CaseId == id && row.RevokedAt == null).Select(row => (Guid?)row.Id).SingleOrDefaultAsync());
        var cookie = await cookies.PhoneAsync(link ?? await cookies.LinkAsync(id), at);
        var session = await Desk.App.WithDatabaseAsync(db => db.Set<DeviceSession>().AsNoTracking().Where(row => row.CaseId == id).OrderByDescending(row => row.Id).FirstAsync());
        return (new(session.Id, id, session.BureauId, session.Pseudonym), cookie);
    }

    public Task<Outcome<Booth>> TakeAsync(ApplicantActor applicant, DeviceActor? here) =>
        Desk.AsAsync<TakeBooth, Outcome<Booth>>(applicant, handler => handler.HandleAsync(applicant, here, default));

    public Task<Outcome<Booth>> LeaveAsync(ApplicantActor applicant, DeviceActor? here) =>
        Desk.AsAsync<ReleaseBooth, Outcome<Booth>>(applicant, handler => handler.ByApplicantAsync(applicant, here, default));

    public Task<Outcome<Booth>> CallAsync(Booth booth, CaseId id) =>
        Desk.AsAsync<CallToBooth, Outcome<Booth>>(Assistant, handler => handler.HandleAsync(Assistant, booth.Id, id, default));

    public Task<Outcome<Booth>> ReleaseAsync(Booth booth) =>
        Desk.AsAsync<ReleaseBooth, Outcome<Booth>>(Assistant, handler => handler.ByDeskAsync(Assistant, booth.Id, default));

    public Task<Outcome<Booth>> CloseAsync(Booth booth, string? reason) =>
        Desk.AsAsync<SwitchBooth, Outcome<Booth>>(Assistant, handler => handler.CloseAsync(Assistant, booth.Id, reason, default));

    public Task<Outcome<Booth>> ReopenAsync(Booth booth, string? reason) =>
        Desk.AsAsync<SwitchBooth, Outcome<Booth>>(Assistant, handler => handler.ReopenAsync(Assistant, booth.Id, reason, default));

    public Task<BoothState> StateAsync(Booth booth) => Desk.App.WithDatabaseAsync(db => db.Set<Booth>().AsNoTracking().Where(row => row.Id == booth.Id).Select(row => row.State).SingleAsync());

    public Task<BoothState> AfterTheJobAsync(Booth booth) => Desk.App.ActAsync(async services =>
    {
        await services.GetRequiredService<FreeAbandonedSeats>().RunAsync(default);
        return await StateAsync(booth);
    });

    /// <summary>The session of the case, with its room in this state.</summary>
    public async Task<SessionId> RoomAsync(ApplicantActor applicant, SessionState state)
    {
        var id = (await Desk.AsAsync<PrepareSession, SessionId?>(applicant, handler => handler.HandleAsync(applicant.CaseId, default)))!.Value;
        await Desk.App.WithDatabaseAsync(db => MoveAsync(db, id, state));
        return id;
    }

    public static Task<int> MoveAsync(TakanDb db, SessionId id, SessionState state) =>
        db.Set<Session>().Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.State, state));

    public Task<bool> IsSignedOutAsync(ApplicantActor applicant) =>
        Desk.App.WithDatabaseAsync(db => db.Set<DeviceSession>().AnyAsync(row => row.Id == applicant.DeviceSessionId && row.RevokedAt != null));

    public Task<List<string>> KindsAsync(LogStream stream, string beginning) => Desk.App.WithDatabaseAsync(db => db.Set<LogEntry>().AsNoTracking()
        .Where(entry => entry.Stream == stream.Name && entry.Kind.StartsWith(beginning)).OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync());

    /// <summary>The link as the applicant holds it.</summary>
    public Task<IssuedCaseLink> LinkAsync(CaseId id) => Desk.App.ActAsync(async services =>
    {
        await new Cookies(Desk).LinkAsync(id);
        return (await services.GetRequiredService<ShowCaseLink>().RunAsync(id, default))!;
    });

    /// <summary>The newest code that a phone received.</summary>
    /// <param name="kind">One that opens a case, or one that agrees to help.</param>
    public Task<string> CodeAsync(string kind) => Desk.App.ActAsync(async services =>
    {
        var sent = await services.GetRequiredService<TakanDb>().Set<OutboxMessage>()
            .Where(message => message.Kind == kind).OrderByDescending(message => message.CreatedAt).FirstAsync();
        return SixDigits().Match(MessageContent.Open(services.GetRequiredService<KeyRing>(), sent).Text).Value;
    });

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [GeneratedRegex("[0-9]{6}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SixDigits();
}
