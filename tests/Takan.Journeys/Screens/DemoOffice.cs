using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Takan.Casework.Catalog;
using Takan.Casework.Experts;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Law.Registry;
using Takan.Law.Teams;
using Takan.Oversight.Sharing;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Devices;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Organisation;
using Takan.Platform.Words;
using Takan.Visits.Hall;
using Takan.Visits.Rooms;
using Takan.Web.Demo;
using Bureau = Takan.Platform.Organisation.Bureau;

namespace Takan.Journeys.Screens;

/// <summary>The application in this process, on a real port, with the demo's bureau or with none yet.</summary>
public sealed partial class DemoOffice : WebApplicationFactory<DemoStory>
{
    private const int HangMs = 10_000;

    private readonly TemporaryFolder data = new();
    private readonly int port = Ports.Free();
    private readonly bool hasBureau;

    private DemoOffice(bool hasBureau) => this.hasBureau = hasBureau;

    public string Address => $"http://localhost:{port}";

    /// <summary>Chinese texts that an English reader would have got for want of English.</summary>
    public MissingWords Missing { get; } = new();

    public static DemoOffice Start(bool hasBureau = true)
    {
        var office = new DemoOffice(hasBureau);
        office.UseKestrel(office.port);
        office.StartServer();
        return office;
    }

    public string SetUpPath => new Uri(File.ReadAllText(data.File("set-up-link")).Trim()).AbsolutePath;

    /// <summary>From the file that the demo writes for its owner.</summary>
    public (string Password, string Secret) SignInOf(string userName)
    {
        var line = SignInLine().Matches(File.ReadAllText(data.File("demo-sign-ins.txt"))).Single(match => match.Groups["name"].Value == userName);
        return (line.Groups["password"].Value, line.Groups["secret"].Value);
    }

    public Task<string> CaseAsync(string firm) => WithAsync(async db => (await db.Set<Case>().SingleAsync(row => row.EntityName.StartsWith(firm))).Id.ToString());

    public Task<string> InspectionAsync(string firm) => WithAsync(async db =>
    {
        var id = (await db.Set<Case>().SingleAsync(row => row.EntityName.StartsWith(firm))).Id;
        return (await db.InspectionsOf(id).SingleAsync()).Id.ToString();
    });

    public Task<string> PersonAsync(string userName) => WithAsync(async db =>
        (await db.Set<StaffAccount>().SingleAsync(staff => staff.UserName == userName)).Id.ToString());

    public Task<string> FilingAsync() => WithAsync(async db => (await db.Set<Filing>().SingleAsync(row => row.Kind == FilingKind.Entity)).Id.ToString());

    /// <summary>A filed inspector; the demo files none, because it invents no certificate.</summary>
    public Task<string> PersonFilingAsync() => WithAsync(async db =>
    {
        var person = await db.Set<StaffAccount>().SingleAsync(staff => staff.UserName == "heyang");
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var filing = new Filing
        {
            Id = Guid.CreateVersion7(),
            BureauId = person.BureauId,
            Kind = FilingKind.Person,
            Subject = person.Id.ToString(),
            Title = person.DisplayName,
            Number = "",
            NameKey = "",
            AddressKey = "",
            Facts = "",
            FiledBy = person.Id,
            FiledAt = now,
            ConfirmedAt = now,
        };
        filing.Take(new Dictionary<string, string> { [FilingForm.Certificate] = "示例-0001" });
        db.Add(filing);
        await db.SaveChangesAsync();
        return filing.Id.ToString();
    });

    public Task<string> DishonestyAsync() => WithAsync(async db => (await db.Set<DishonestyEntry>().SingleAsync()).Id.ToString());

    public Task<string> PremisesAsync() => WithAsync(async db => (await db.Set<Premises>().SingleAsync()).Id.ToString());

    public Task<string> ClosureAsync() => WithAsync(async db => (await db.Set<Closure>().SingleAsync()).Id.ToString());

    /// <summary>For a device of the hall: its screen, or the PC of the first booth.</summary>
    public async Task<string> PairingCodeAsync(bool inBooth)
    {
        await using var scope = Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<TakanDb>();
        services.GetRequiredService<CurrentActor>().Actor = StaffSession.ActorOf(await db.Set<StaffAccount>().AsNoTracking().SingleAsync(staff => staff.UserName == "sunli"));
        var booth = inBooth ? await db.Set<Booth>().OrderBy(row => row.Name).Select(row => (Guid?)row.Id).FirstAsync() : null;
        return (await services.GetRequiredService<KeepDevices>().MakeAsync(inBooth ? "踏勘间电脑" : "一楼大屏", booth, default)).Value!;
    }

    /// <summary>Help with a firm's case, under way.</summary>
    public Task<string> HelpAsync(string userName, string firm) => WithAsync(async db =>
    {
        var id = (await db.Set<Case>().SingleAsync(row => row.EntityName.StartsWith(firm))).Id;
        var link = await db.Set<CaseLink>().SingleAsync(row => row.RevokedAt == null && row.CaseId == id);
        var helper = await db.Set<StaffAccount>().SingleAsync(staff => staff.UserName == userName);
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var help = new HallAssistance { Id = Guid.CreateVersion7(), BureauId = link.BureauId, CaseId = link.CaseId, LinkId = link.Id, StaffId = helper.Id, AskedAt = now, BeganAt = now };
        db.Add(help);
        await db.SaveChangesAsync();
        return "/hall/assistance/" + help.Id;
    });

    /// <summary>A visit on the spot at a firm, under way: both are there, the first item is judged. The demo has none, because nobody goes anywhere in it.</summary>
    public async Task<InspectionId> VisitUnderWayAsync(string firm)
    {
        await using var scope = Services.CreateAsyncScope();
        var (db, profiles) = (scope.ServiceProvider.GetRequiredService<TakanDb>(), scope.ServiceProvider.GetRequiredService<Profiles>());
        var row = await db.Set<Case>().SingleAsync(one => one.EntityName.StartsWith(firm));
        if (await db.InspectionsOf(row.Id).SingleOrDefaultAsync() is { } known) return known.Id;
        var people = await db.Set<StaffAccount>().Where(staff => staff.UserName == "zhoumin" || staff.UserName == "heyang").OrderByDescending(staff => staff.UserName).Select(staff => staff.Id).ToListAsync();
        var items = (await profiles.ForCaseAsync(row, default)).Items;
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var visit = new Inspection(now) { Id = InspectionId.New(), BureauId = row.BureauId, Means = InspectionMeans.OnTheSpot, Round = 1, Scope = [.. items.Select(item => item.Number)], AppointmentAt = now, AppointmentMinutes = 60 };
        visit.Cases.Add(new() { CaseId = row.Id });
        visit.NameTeam(people, now);
        visit.Apply(new(InspectionState.AtThePlace, []), now);
        var session = new Session { Id = SessionId.New(), InspectionId = visit.Id, BureauId = row.BureauId, PreparedAt = now, OpenedAt = now };
        session.Apply(new(SessionState.AtPlace, []), now);
        (row.ResponsibleOfficer, row.VisitAt) = (people[0], now);
        db.AddRange(visit, session, new Takan.Visits.Records.ItemJudgement { InspectionId = visit.Id, Item = items[0].Number, Verdict = Verdict.NotMet, Note = "没有隔断", Remedy = "做好隔断", JudgedAt = now, JudgedBy = people[0], Version = 1 });
        foreach (var person in people)
        {
            var presence = new Presence { SessionId = session.Id, StaffId = person, Since = now, LastSeen = now };
            presence.ComeToThePlace(now, withDeviceOf: null);
            db.Add(presence);
        }

        await db.SaveChangesAsync();
        return visit.Id;
    }

    /// <summary>A wish as if the demo's paper offered it.</summary>
    public Task<Guid> RequestAsync(string firm) => WithAsync(async db =>
    {
        var row = await db.Set<Case>().SingleAsync(one => one.EntityName.StartsWith(firm));
        var request = new VisitRequest { Id = Guid.CreateVersion7(), CaseId = row.Id, BureauId = row.BureauId, Kind = VisitKind.Trial, Wish = "下午方便", AskedAt = TimeProvider.System.GetUtcNow().UtcDateTime };
        request.Apply(new(VisitRequestState.Asked, []));
        db.Add(request);
        await db.SaveChangesAsync();
        return request.Id;
    });

    /// <summary>The page of an observer who is assigned to a firm's inspection.</summary>
    public async Task<string> WatchAsync(string userName, string firm)
    {
        var inspection = new InspectionId(Guid.Parse(await InspectionAsync(firm)));
        await WithAsync(async db =>
        {
            var observer = await db.Set<StaffAccount>().SingleAsync(staff => staff.UserName == userName);
            if (await db.Set<Watcher>().AnyAsync(row => row.InspectionId == inspection && row.StaffId == observer.Id)) return 0;
            db.Add(new Watcher
            {
                InspectionId = inspection,
                StaffId = observer.Id,
                BureauId = observer.BureauId,
                Kind = WatcherKind.Observer,
                Announced = true,
                AssignedBy = observer.Id,
                AssignedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
            });
            return await db.SaveChangesAsync();
        });
        return $"/inspections/{inspection}/watch";
    }

    /// <summary>A new expert of the library; the demo has none, because it invents no person outside of its bureau.</summary>
    public async Task<Guid> ExpertAsync(string userName)
    {
        await using var scope = Services.CreateAsyncScope();
        var lead = StaffSession.ActorOf(await scope.ServiceProvider.GetRequiredService<TakanDb>().Set<StaffAccount>().AsNoTracking().SingleAsync(staff => staff.UserName == userName));
        var form = new ExpertForm { Name = "方某", Fields = "劳动关系", Employer = "示例大学", Phone = "13700001234" };
        return (await scope.ServiceProvider.GetRequiredService<EnlistExpert>().HandleAsync(lead, form, null, new(), default)).Value!.Id;
    }

    /// <summary>The path of the link by which an expert is invited to a firm's inspection.</summary>
    public async Task<string> ExpertLinkAsync(string userName, string firm)
    {
        var (inspection, expert) = (new InspectionId(Guid.Parse(await InspectionAsync(firm))), await ExpertAsync("linzhi"));
        await using var scope = Services.CreateAsyncScope();
        var inviter = StaffSession.ActorOf(await scope.ServiceProvider.GetRequiredService<TakanDb>().Set<StaffAccount>().AsNoTracking().SingleAsync(staff => staff.UserName == userName));
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = inviter;
        var sent = await scope.ServiceProvider.GetRequiredService<InviteExpert>().HandleAsync(inviter, new(new(inspection), expert), default);
        return new Uri(sent.Value!.Link).AbsolutePath;
    }

    /// <summary>A request to share what was kept of a firm's case; the demo has none.</summary>
    public Task<SharingRequest> SharingAsync(string firm) => ActAsync("xujian", async (services, staff) =>
    {
        var number = (await services.GetRequiredService<TakanDb>().Set<Case>().AsNoTracking().SingleAsync(row => row.EntityName.StartsWith(firm))).Number;
        var form = new SharingForm
        {
            Number = number,
            Scope = SharingScope.List,
            Department = SharingDepartment.Discipline,
            DepartmentName = "示例区纪委监委",
            Recipient = "陈某",
            Phone = "13700004321",
            Purpose = "核实一件举报",
            LegalBasis = "来函〔2026〕1 号",
            LastDay = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime).AddDays(7),
        };
        return (await services.GetRequiredService<AskToShare>().HandleAsync(staff, form, null, new(), default)).Value!;
    });

    /// <summary>The path of the recipient's link, once both sides have consented.</summary>
    public async Task<string> SharingLinkAsync(string firm)
    {
        var request = await SharingAsync(firm);
        foreach (var (who, command) in new[] { ("gaoxian", SharingCommand.ConsentForCounty), ("linzhi", SharingCommand.ConsentForBureau) })
            await ActAsync(who, (services, staff) => services.GetRequiredService<DecideSharing>().HandleAsync(staff, new(new(request.Id, null, null), command, null), default));
        var link = await ActAsync("linzhi", (services, staff) => services.GetRequiredService<IssueSharing>().HandleAsync(staff, new(request.Id, null, null), default));
        return new Uri(link.Value!).AbsolutePath;
    }

    private async Task<T> ActAsync<T>(string userName, Func<IServiceProvider, StaffActor, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        var staff = StaffSession.ActorOf(await scope.ServiceProvider.GetRequiredService<TakanDb>().Set<StaffAccount>().AsNoTracking().SingleAsync(row => row.UserName == userName));
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = staff;
        return await act(scope.ServiceProvider, staff);
    }

    /// <summary>An application of the keeper to change the filed entity; the demo has none, because it invents no stamped paper.</summary>
    public async Task<string> ChangeAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TakanDb>();
        var keeper = StaffSession.ActorOf(await db.Set<StaffAccount>().AsNoTracking().SingleAsync(staff => staff.UserName == "dingbei"));
        var filing = await db.Set<Filing>().AsNoTracking().SingleAsync(row => row.Kind == FilingKind.Entity);
        using var content = new MemoryStream("%PDF-1.4\n%%EOF\n"u8.ToArray());
        if (!(await scope.ServiceProvider.GetRequiredService<KeepPaper>().HandleAsync(keeper, "application.pdf", content, pictureOnly: false, default)).IsAllowed(out var paper, out var refusal))
            throw new InvalidOperationException(refusal.English);
        var fields = filing.Values().ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        fields["representative"] = "王某";
        var applied = await scope.ServiceProvider.GetRequiredService<ApplyForChange>().HandleAsync(keeper, new(filing.Id, null, fields, "换了法定代表人", paper.Id.ToString(), null), default);
        return applied.Id!.Value.ToString();
    }

    /// <summary>The path of the applicant's link.</summary>
    public async Task<string> LinkAsync(string firm)
    {
        var id = await WithAsync(async db => (await db.Set<Case>().SingleAsync(row => row.EntityName.StartsWith(firm))).Id);
        await using var scope = Services.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<ShowCaseLink>().RunAsync(id, default) ?? throw new InvalidOperationException($"{firm} was given no link.");
        return new Uri(link.Address).AbsolutePath;
    }

    /// <summary>A matter for which one can apply alone. The demo's bureau takes applications at its window only, so a neighbour opens.</summary>
    public Task<string> ApplyAsync() => WithAsync(async db =>
    {
        var neighbour = new Bureau { Id = Guid.CreateVersion7(), Profile = "lintong", Name = "西安市临潼区行政审批服务局（示例）", CreatedAt = TimeProvider.System.GetUtcNow().UtcDateTime };
        db.Add(neighbour);
        await db.SaveChangesAsync();
        return $"/apply/{neighbour.Id}/food-business";
    });

    /// <summary>A further bureau, by one of the shipped profiles.</summary>
    public async Task<Guid> FoundAsync(string profile)
    {
        var bureau = new Bureau { Id = Guid.CreateVersion7(), Profile = profile, Name = $"行政审批服务局（示例，{profile}）", CreatedAt = TimeProvider.System.GetUtcNow().UtcDateTime };
        await WithAsync(db =>
        {
            db.Add(bureau);
            return db.SaveChangesAsync();
        });
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SigningKeys>().RotateAsync(new SystemActor(), bureau.Id, default);
        return bureau.Id;
    }

    /// <summary>A new person of a bureau, with the link by which one joins.</summary>
    public async Task<string> InviteAsync(Guid bureauId, string name, string userName, Role role)
    {
        await using (var scope = Services.CreateAsyncScope())
        {
            var draft = scope.ServiceProvider.GetRequiredService<NewStaff>().Draft(bureauId, new() { DisplayName = name, UserName = userName, CertificateNumber = "15100001001" });
            if (!draft.IsAllowed(out var account, out var refusal)) throw new InvalidOperationException(refusal.English);
            account.Roles.Add(new RoleGrant { Role = role, GrantedAt = TimeProvider.System.GetUtcNow().UtcDateTime });
            var db = scope.ServiceProvider.GetRequiredService<TakanDb>();
            db.Add(account);
            await db.SaveChangesAsync();
        }

        return await InvitationAsync(userName);
    }

    /// <summary>As an administrator gives it to a new person.</summary>
    public Task<string> InvitationAsync(string userName) => WithAsync(async db =>
    {
        var person = await db.Set<StaffAccount>().SingleAsync(staff => staff.UserName == userName);
        var (link, token) = SignUpLink.Make(person.Id, TimeProvider.System.GetUtcNow().UtcDateTime);
        db.Add(link);
        await db.SaveChangesAsync();
        return SignUpLink.PathOf(token);
    });

    public Task ForgetSecondFactorAsync(string userName) => WithAsync(db =>
        db.Set<StaffAccount>().Where(staff => staff.UserName == userName).ExecuteUpdateAsync(set => set.SetProperty(staff => staff.TwoFactorEnabled, false)));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        data.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data:Folder", data.Path);
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Demo:Enabled", "true");
        builder.UseSetting("Demo:World", hasBureau.ToString(CultureInfo.InvariantCulture));
        builder.UseSetting("urls", Address);
        builder.UseSetting("Profiles:Folder", Repository.File("profiles"));
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("Database:Connection", $"Data Source={data.File("takan.db")};Pooling=False");
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<IStringLocalizer>(
            provider => new WatchedLocalizer(provider.GetRequiredService<Localizer>(), Missing))));
    }

    private async Task<T> WithAsync<T>(Func<TakanDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TakanDb>());
    }

    [GeneratedRegex(@"^(?<name>[a-z]+) +(?<password>\S+)  TOTP (?<secret>[A-Z2-7 ]+?)  ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, HangMs)]
    private static partial Regex SignInLine();
}
