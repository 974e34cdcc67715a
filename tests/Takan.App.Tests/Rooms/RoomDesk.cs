using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Group;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Kinds;
using Takan.App.Tests.Registry;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Staff;
using Takan.Platform.Log;
using Takan.Testing.Databases;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>A bureau with a media agent: what inspectors and an applicant do in a room, through the real handlers.</summary>
public sealed class RoomDesk : IAsyncDisposable
{
    private Guid device = Guid.CreateVersion7();

    // Where the paper has the three filings, nothing begins without them.
    private bool filesVisits;

    // Where the paper asks the business section to send people, nothing begins before it has.
    private bool sendsBusinessPeople;
    private HttpClient? phone;

    private RoomDesk(Desk desk, FakeAgent agent) => (Desk, Agent) = (desk, agent);

    public Desk Desk { get; }

    public FakeAgent Agent { get; }

    public CaseId Case { get; private set; }

    public InspectionId Inspection { get; private set; }

    public SessionId Session { get; private set; }

    public StaffActor Zhou => Desk.Zhou;

    public StaffActor He => Desk.He;

    public ApplicantActor Applicant => Applicants.Of(Desk, Case) with { DeviceSessionId = device };

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

    public async Task BookAsync(TimeSpan ahead = default)
    {
        var at = Desk.Tomorrow();
        Desk.Allowed(await Desk.BookAsync(Zhou, Inspection, at));
        if (filesVisits) Desk.Allowed(await Desk.AsAsync<FileVisit, Outcome<Inspection>>(Zhou, handler => handler.HandleAsync(Zhou, new(Inspection), default)));
        if (sendsBusinessPeople) await Desk.SendBusinessPeopleAsync(Inspection);
        Desk.App.Clock.AdvanceTo(new DateTimeOffset(at) - ahead);
    }

    /// <summary>A further inspection of the same case, with its team, ready to be booked.</summary>
    public async Task TakeAgainAsync()
    {
        Inspection = Desk.Allowed(await Desk.TakeAsync(Zhou, Case)).Id;
        Desk.Allowed(await Desk.CallAsync(Zhou, Inspection));
        Desk.Allowed(await Desk.TeamAsync(Zhou, Inspection, Zhou, He));
    }

    public async Task WaitAsync()
    {
        Session = (await Desk.AsAsync<PrepareSession, SessionId?>(Applicant, handler => handler.HandleAsync(Case, default)))!.Value;
        Assert.Empty(await Desk.AsAsync<CheckDevice, IReadOnlyList<Refusal>>(Applicant, handler => handler.HandleAsync(Session, GoodPhone, default)));
        Done(await Desk.AsAsync<WaitingRoom, Refusal?>(Applicant, handler => handler.EnterAsync(Session, default)));
        await PhoneAsync();
        await ComeAsync();
    }

    /// <summary>As <see cref="WaitAsync"/>, with the one inspector who holds it.</summary>
    public async Task WaitForAdviceAsync()
    {
        Session = (await Desk.AsAsync<PrepareSession, SessionId?>(Applicant, handler => handler.HandleAsync(Case, default)))!.Value;
        Assert.Empty(await Desk.AsAsync<CheckDevice, IReadOnlyList<Refusal>>(Applicant, handler => handler.HandleAsync(Session, GoodPhone, default)));
        Done(await Desk.AsAsync<WaitingRoom, Refusal?>(Applicant, handler => handler.EnterAsync(Session, default)));
        await PhoneAsync();
        await ComeAsync(Zhou);
    }

    public async Task GoLiveAsync()
    {
        Done(await OpenAsync());
        Agent[Session.ToString()].ApplicantSends();
        await Patience.UntilAsync("the applicant's picture is recorded", async () => (await SessionAsync()).State == SessionState.Live
            && await Desk.App.WithDatabaseAsync(db => db.Set<RoomPart>().AnyAsync(part => part.SessionId == Session)));
    }

    /// <summary>Both inspectors say "still here".</summary>
    public async Task ComeAsync(params StaffActor[] who)
    {
        foreach (var staff in who is [] ? [Zhou, He] : who)
            Done(await Desk.AsAsync<KeepPresence, Refusal?>(staff, handler => handler.HandleAsync(Session, default)));
    }

    public Task<Refusal?> OpenAsync() => Desk.AsAsync<OpenRoom, Refusal?>(Zhou, handler => handler.HandleAsync(Session, default));

    public Task<Outcome<Casework.Intake.Case>> ConcludeAsync() =>
        Desk.AsAsync<Takan.Visits.Conclusion.ConcludeCase, Outcome<Casework.Intake.Case>>(Zhou, handler => handler.HandleAsync(new(Case), default));

    public Task<Refusal?> CloseAsync() => Desk.AsAsync<CloseRoom, Refusal?>(Zhou, handler => handler.HandleAsync(Session, default));

    public static DeviceCheckInput GoodPhone { get; } = new()
    {
        Width = 3264,
        Height = 2448,
        UploadKilobits = 4000,
        CameraAllowed = true,
        MicrophoneAllowed = true,
        Latitude = 37.5,
        Longitude = 122.1,
        AccuracyMetres = 8,
        StillSource = "photo",
        Browser = "test",
    };

    /// <summary>Every item met, with a moment of video; a still for the first.</summary>
    public async Task JudgeAllAsync(Verdict first = Verdict.Met)
    {
        var items = (await InspectionAsync()).Scope;
        await StillAsync(items[0]);
        foreach (var item in items)
        {
            await MomentAsync(item);
            Allowed(await JudgeAsync(item, item == items[0] ? first : Verdict.Met));
        }
    }

    public async Task StillAsync(string item)
    {
        var id = Desk.Allowed(await Desk.AsAsync<AskForStill, Outcome<Guid>>(Zhou, handler => handler.HandleAsync(Session, item, default)));
        using var content = new MemoryStream(Applicants.Signature);
        var input = new StillInput { StillId = id, Source = StillSource.Photo, Sha256 = Convert.ToHexStringLower(SHA256.HashData(Applicants.Signature)) };
        Done(await Desk.AsAsync<ReceiveStill, Refusal?>(Applicant, handler => handler.HandleAsync(Session, input, content, default)));
    }

    public async Task MomentAsync(string item) =>
        Desk.Allowed(await Desk.AsAsync<MarkMoment, Outcome<Guid>>(Zhou, handler => handler.HandleAsync(Session, item, default)));

    public Task<Outcome<int>> JudgeAsync(string item, Verdict verdict, int version = 0) =>
        Desk.AsAsync<JudgeItem, Outcome<int>>(Zhou, handler => handler.HandleAsync(Inspection, item,
            new() { Verdict = verdict, Note = verdict == Verdict.NotMet ? "没有隔断" : "", Remedy = verdict == Verdict.NotMet ? "做好隔断" : "", Version = version }, default));

    public Task<Refusal?> CompleteAsync() => Desk.AsAsync<CompleteJudgement, Refusal?>(Zhou, handler => handler.HandleAsync(Inspection, default));

    /// <summary>Each code is good once: the clock moves on, and whoever is there says so again.</summary>
    public async Task<Refusal?> SignAsync(StaffActor signer, string? digest = null)
    {
        var code = await CodeAsync(signer);
        digest ??= await DigestAsync();
        return await Desk.AsAsync<SignOpinion, Refusal?>(signer, handler => handler.HandleAsync(Inspection, new(digest, "情况属实", code), default));
    }

    public async Task<Refusal?> AttestAsync(StaffActor witness, string reason)
    {
        var code = await CodeAsync(witness);
        return await Desk.AsAsync<AttestAbsence, Refusal?>(witness, handler => handler.HandleAsync(Inspection, new(ClosingKind.Refused, reason, code), default));
    }

    public async Task<string> CodeAsync(StaffActor staff)
    {
        var code = await CodeAloneAsync(staff);
        await ComeAsync();
        return code;
    }

    /// <summary>A fresh code, while nobody says that anybody is there.</summary>
    public async Task<string> CodeAloneAsync(StaffActor staff)
    {
        Desk.App.Clock.Advance(TimeSpan.FromSeconds(31));
        await using var scope = Desk.App.Services.CreateAsyncScope();
        var account = await Desk.App.WithDatabaseAsync(db => db.Set<StaffAccount>().AsNoTracking().SingleAsync(row => row.Id == staff.Id));
        var secret = scope.ServiceProvider.GetRequiredService<StaffSecrets>().Factor(account);
        return Totp.CodeAt(secret, Totp.StepAt(Desk.App.Clock.GetUtcNow().UtcDateTime));
    }

    public Task<string> DigestAsync() => Desk.AsAsync<RecordSituations, string>(Zhou, async records =>
        InspectionRecord.DigestOf((await records.FindAsync(Inspection, default))!));

    public async Task<Refusal?> CountersignAsync(string? digest = null)
    {
        digest ??= await DigestAsync();
        using var signature = new MemoryStream(Applicants.Signature);
        return await Desk.AsAsync<CountersignRecord, Refusal?>(Applicant, handler => handler.HandleAsync(Inspection, digest, signature, default));
    }

    public Task<Refusal?> TellAsync(ResultInput input) => Desk.AsAsync<TellResult, Refusal?>(Zhou, handler => handler.HandleAsync(Inspection, input, default));

    public async Task SignedByBothAsync(Verdict first = Verdict.Met)
    {
        await JudgeAllAsync(first);
        Done(await CompleteAsync());
        Done(await SignAsync(Zhou));
        Done(await SignAsync(He));
    }

    public Task<Inspection> InspectionAsync() => Desk.App.WithDatabaseAsync(db => db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == Inspection));

    public Task<Session> SessionAsync() => Desk.App.WithDatabaseAsync(db => db.Set<Session>().AsNoTracking().SingleAsync(row => row.Id == Session));

    public Task<List<string>> KindsAsync() => Desk.App.WithDatabaseAsync(db =>
    {
        var stream = LogStream.Of(Inspection).Name;
        return db.Set<LogEntry>().Where(entry => entry.Stream == stream).OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync();
    });

    /// <summary>The applicant's phone, behind a case link that is in force.</summary>
    public async Task<HttpClient> PhoneAsync()
    {
        if (phone is not null) return phone;
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await Desk.App.ActAsync(async services =>
        {
            var db = services.GetRequiredService<Takan.Platform.Database.TakanDb>();
            await using var act = await services.GetRequiredService<Acts>().BeginAsync(default);
            var now = act.Now;
            var link = await services.GetRequiredService<IssueCaseLink>().RunAsync(act,
                new() { CaseId = Case, BureauId = Desk.BureauId, Phone = "13800000000", ExpiresAt = now.AddDays(30) }, default);
            db.Add(new DeviceSession
            {
                Id = device,
                LinkId = link.LinkId,
                CaseId = Case,
                BureauId = Desk.BureauId,
                CookieDigest = SHA256.HashData(Encoding.ASCII.GetBytes(secret)),
                Pseudonym = "a-phone",
                CreatedAt = now,
                ExpiresAt = now.AddHours(20),
            });
            await act.CommitAsync(default);
            return true;
        });
        phone = Desk.App.Visitor();
        phone.DefaultRequestHeaders.Add("Cookie", $"{DeviceSessions.Cookie}={secret}");
        phone.DefaultRequestHeaders.Add(CaseOfPage.Header, Case.ToString());
        return phone;
    }

    /// <summary>Opened anew: a device session lasts for a day.</summary>
    public Task<HttpClient> PhoneAgainAsync()
    {
        (phone, device) = (null, Guid.CreateVersion7());
        return PhoneAsync();
    }

    public static void Done(Refusal? refusal) => Assert.True(refusal is null, $"{refusal?.Rule}: {refusal?.Words}");

    private static void Allowed<T>(Outcome<T> outcome) => Desk.Allowed(outcome);

    public async ValueTask DisposeAsync()
    {
        await Agent.DisposeAsync();
        await Desk.DisposeAsync();
    }
}
