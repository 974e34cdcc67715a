using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Declarations;
using Takan.App.Tests.Experts;
using Takan.App.Tests.Hosting;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Scheduling;
using Takan.App.Tests.Sharing;
using Takan.Casework.Consent;
using Takan.Casework.Declarations;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Law.Teams;
using Takan.Oversight.Sharing;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Clients;
using Takan.Platform.Access.Devices;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Keys;
using Takan.Platform.Layout;
using Takan.Platform.Log;
using Takan.Testing.Databases;
using Takan.Visits.Custody;
using Takan.Visits.Hall;
using Takan.Visits.Rooms;
using EntityKind = Takan.Law.Profiles.EntityKind;
using EvidenceKind = Takan.Platform.EvidenceStore.EvidenceKind;

namespace Takan.App.Tests.Access.Strangers;

/// <summary>A bureau with one inspection that is prepared, and everybody who might come to its doors.</summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly Desk desk;

    private Town(Desk desk, PastTheGate gate) => (this.desk, Gate) = (desk, gate);

    public TakanApp App => desk.App;

    public Visitors Visitors { get; private set; } = null!;

    public Witness Witness { get; private set; } = null!;

    public PastTheGate Gate { get; }

    /// <summary>What stands in the route patterns: everything of the main case.</summary>
    public IReadOnlyDictionary<string, string> RouteValues { get; private set; } = null!;

    /// <summary>The same of another case of this bureau, in a room of its own.</summary>
    public IReadOnlyDictionary<string, string> OtherCase { get; private set; } = null!;

    /// <param name="services">What a test plants.</param>
    public static async Task<Town> BuildAsync(Action<IServiceCollection>? services = null)
    {
        var gate = new PastTheGate();
        var town = new Town(await Desk.OpenAsync(DatabaseKind.Sqlite, more =>
        {
            more.AddSingleton<MatcherPolicy>(gate);
            services?.Invoke(more);
        }), gate);
        var cookies = new Cookies(town.desk);
        var main = await town.VisitAsync(town.desk.Zhou, town.desk.He, "示例劳务派遣有限公司");
        var other = await town.VisitAsync(town.desk.Feng, town.desk.He, "别家劳务派遣有限公司");
        var keeper = await town.desk.AddAsync(town.desk.BureauId, "钱登记", Role.RegistryKeeper);
        var register = await Register.FillAsync(town.desk, keeper);
        var (own, others) = (await town.ValuesAsync(main, register), await town.ValuesAsync(other, register));
        (town.RouteValues, town.OtherCase) = (own, others);
        var held = new Dictionary<Who, string>();
        var cases = await town.PhonesAsync(cookies, held, main.Case, other.Case);
        await town.StaffAsync(cookies, held);
        var help = await town.HallAsync(cookies, held, main.Case);
        foreach (var values in (Dictionary<string, string>[])[own, others]) values["assistanceId"] = help.ToString();
        var expert = Desk.Allowed(await town.desk.EnlistAsync("专家", "示例大学"));
        foreach (var values in (Dictionary<string, string>[])[own, others]) values["expertId"] = expert.Id.ToString();
        var sharing = Desk.Allowed(await town.desk.AskToShareAsync(town.desk.Lead, main.Case, SharingScope.List));
        foreach (var values in (Dictionary<string, string>[])[own, others]) values["sharingId"] = sharing.Id.ToString();
        held[Who.Expert] = await cookies.InvitedAsync(expert.Id, main.Inspection);
        held[Who.OtherExpert] = await cookies.InvitedAsync(expert.Id, other.Inspection);
        await town.WatchAsync(main.Inspection);
        held[Who.RegistryKeeper] = await cookies.StaffAsync(keeper);
        town.Visitors = await Visitors.ComeAsync(town.App, held, cases);
        using (await town.Visitors.SendAsync(Who.SignedOut, "POST", "/sign-out")) { }
        await town.QuietAsync();
        town.Witness = await Witness.StandAsync(town.App.DatabaseConnection, town.App.DataFolder);
        return town;
    }

    /// <summary>The custodian has worked off what the visits left behind (the watermarks of their stills): from here on nobody writes but the visitors.</summary>
    private async Task QuietAsync()
    {
        using var hang = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await App.ActAsync(WorkWaitsAsync)) await Task.Delay(100, hang.Token);

        async Task<bool> WorkWaitsAsync(IServiceProvider services)
        {
            foreach (var task in services.GetServices<CustodyTask>())
                if ((await task.Waiting(services.GetRequiredService<TakanDb>(), App.Clock.GetUtcNow().UtcDateTime, hang.Token)).Count > 0) return true;
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Witness.DisposeAsync();
        await desk.DisposeAsync();
    }

    /// <summary>Taken, booked, and its session prepared by the applicant's phone.</summary>
    private async Task<(CaseId Case, InspectionId Inspection, SessionId Session)> VisitAsync(StaffActor officer, StaffActor second, string name)
    {
        var inspection = await desk.ReadyAsync(officer, second, name);
        var row = Desk.Allowed(await desk.BookAsync(officer, inspection, desk.Tomorrow().AddHours(officer == desk.Zhou ? 0 : 4)));
        var id = row.Cases[0].CaseId;
        var session = await desk.AsAsync<PrepareSession, SessionId?>(Applicants.Of(desk, id), handler => handler.HandleAsync(id, default));
        return (id, inspection, session!.Value);
    }

    private async Task<Dictionary<string, string>> ValuesAsync(
        (CaseId Case, InspectionId Inspection, SessionId Session) visit, IReadOnlyDictionary<string, string> register) => new Dictionary<string, string>(register)
        {
            ["caseId"] = visit.Case.ToString(),
            ["inspectionId"] = visit.Inspection.ToString(),
            ["sessionId"] = visit.Session.ToString(),
            ["stillId"] = (await StillAsync(visit)).ToString(),
            ["evidenceId"] = (await PaperAsync(visit)).ToString(),
            ["materialId"] = (await MaterialAsync(visit)).ToString(),
            ["scanId"] = (await ScanAsync(visit)).ToString(),
            ["declarationId"] = (await DeclarationAsync(visit)).ToString(),
            ["requestId"] = (await RequestAsync(visit.Case)).ToString(),
            ["bureauId"] = desk.BureauId.ToString(),
            ["matter"] = "labour-dispatch",
            ["staffId"] = desk.He.Id.ToString(),
            ["token"] = new string('x', 43),
            ["status"] = "404",
            ["name"] = "staff.css",
            ["feed"] = "applicant-camera",
            ["id"] = "path",
            ["track"] = "audio",
            ["number"] = "1",
        };

    /// <summary>The town's work plan offers no trial inspection: what is asked for lies there as if it had.</summary>
    private Task<Guid> RequestAsync(CaseId id) => App.WithDatabaseAsync(async db =>
    {
        var request = new VisitRequest { Id = Guid.CreateVersion7(), CaseId = id, BureauId = desk.BureauId, Kind = VisitKind.Trial, Wish = "", AskedAt = App.Clock.GetUtcNow().UtcDateTime };
        request.Apply(new(VisitRequestState.Asked, []));
        db.Add(request);
        await db.SaveChangesAsync();
        return request.Id;
    });

    private Task<Guid> StillAsync((CaseId Case, InspectionId Inspection, SessionId Session) visit) => KeepAsync(visit.Case, "still", EvidenceKind.Still, "image/jpeg", [], async (services, evidence) =>
    {
        var still = new Still
        {
            Id = Guid.CreateVersion7(),
            SessionId = visit.Session,
            InspectionId = visit.Inspection,
            Item = "1",
            AskedAt = evidence.ReceivedAt,
            AskedBy = desk.Zhou.Id,
            TakenAt = evidence.ReceivedAt,
            OriginalId = evidence.Id,
        };
        services.GetRequiredService<TakanDb>().Add(still);
        return await Task.FromResult(still.Id);
    });

    private Task<Guid> PaperAsync((CaseId Case, InspectionId Inspection, SessionId Session) visit) => KeepAsync(visit.Case, "record", EvidenceKind.Paper, "application/pdf",
        new JsonObject { ["paper"] = "record", ["inspection"] = visit.Inspection.ToString() }, (_, evidence) => Task.FromResult(evidence.Id));

    private Task<Guid> MaterialAsync((CaseId Case, InspectionId Inspection, SessionId Session) visit) => KeepAsync(visit.Case, "identity", EvidenceKind.Material, "image/jpeg",
        new JsonObject { ["purpose"] = MaterialFile.Application, ["key"] = ApplicationPapers.Identity, ["paper"] = "身份证明" }, (_, evidence) => Task.FromResult(evidence.Id));

    private Task<Guid> ScanAsync((CaseId Case, InspectionId Inspection, SessionId Session) visit) => KeepAsync(visit.Case, "scan", EvidenceKind.Material, "image/jpeg",
        new JsonObject { ["purpose"] = PaperScans.Purpose, ["title"] = "同意书", ["page"] = 1 }, (_, evidence) => Task.FromResult(evidence.Id));

    private Task<Guid> DeclarationAsync((CaseId Case, InspectionId Inspection, SessionId Session) visit) => App.ActAsync(async services =>
    {
        var head = await services.GetRequiredService<CaseHeads>().ReadAsync(visit.Case, default);
        var text = DeclarationText.Of(head)!;
        var now = App.Clock.GetUtcNow().UtcDateTime;
        var fill = text.Check(head.Case, Declarants.Filled(province: "山东省"), DateOnly.FromDateTime(now));
        var signed = new SignedDeclaration
        {
            Id = Guid.CreateVersion7(),
            CaseId = visit.Case,
            Number = 1,
            Address = fill.Address,
            AddressKey = fill.Address,
            Entity = EntityKind.Enterprise,
            Signer = "李某",
            Capacity = "法定代表人",
            SignedAt = now,
            Method = SignatureMethod.OnPaper,
        };
        var content = text.SignedCopy(head, fill, signed, []);
        signed.Copies.Add(new() { Keeper = CopyKeeper.Bureau, ContentCipher = services.GetRequiredService<KeyRing>().Seal(desk.BureauId, SignDeclaration.KeyPurpose, content), Digest = Digest.Sha256(content).Hex });
        var db = services.GetRequiredService<TakanDb>();
        db.Add(signed);
        await db.SaveChangesAsync();
        return signed.Id;
    });

    private Task<T> KeepAsync<T>(CaseId caseId, string key, EvidenceKind kind, string type, JsonObject facts, Func<IServiceProvider, EvidenceObject, Task<T>> use) => App.ActAsync(async services =>
    {
        var vault = services.GetRequiredService<Vault>();
        var blob = await vault.TakeAsync(desk.BureauId, caseId, new MemoryStream(Tiny.Jpeg), Tiny.Jpeg.Length, default);
        await using var act = await services.GetRequiredService<Acts>().BeginAsync(CancellationToken.None);
        var evidence = await vault.KeepAsync(act, new(caseId, desk.BureauId, key, kind, type, key, facts), blob, Audience.Applicant, default);
        var result = await use(services, evidence);
        await act.CommitAsync(CancellationToken.None);
        return result;
    });

    private async Task<IReadOnlyDictionary<Who, CaseId>> PhonesAsync(Cookies cookies, Dictionary<Who, string> held, CaseId main, CaseId other)
    {
        var voided = await cookies.LinkAsync(main);
        held[Who.VoidedLink] = await cookies.PhoneAsync(voided);
        var expired = await cookies.LinkAsync(main);
        held[Who.ExpiredLink] = await cookies.PhoneAsync(expired);
        held[Who.Applicant] = await cookies.PhoneAsync(await cookies.LinkAsync(main));
        await cookies.ExpireAsync(expired);
        held[Who.OtherApplicant] = await cookies.PhoneAsync(await cookies.LinkAsync(other));

        held[Who.ProvenPhone] = await cookies.ProvenPhoneAsync();
        var early = await desk.RegisterAsync("早来有限公司");
        held[Who.EarlyApplicant] = await cookies.PhoneAsync(await cookies.LinkAsync(early));
        var ended = await desk.AcceptAsync("撤回有限公司");
        Desk.Allowed(await desk.AsAsync<WithdrawCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(ended), null), default)));
        held[Who.EndedApplicant] = await cookies.PhoneAsync(await cookies.LinkAsync(ended));
        return new Dictionary<Who, CaseId> { [Who.Applicant] = main, [Who.OtherApplicant] = other, [Who.EarlyApplicant] = early, [Who.EndedApplicant] = ended };
    }

    /// <summary>The observer is assigned to the main inspection.</summary>
    private Task<int> WatchAsync(InspectionId inspection) => App.WithDatabaseAsync(async db =>
    {
        var observer = await db.Set<Platform.Access.Staff.StaffAccount>().Where(staff => staff.DisplayName == nameof(Who.Observer)).Select(staff => staff.Id).SingleAsync();
        db.Add(new Watcher
        {
            InspectionId = inspection,
            StaffId = observer,
            BureauId = desk.BureauId,
            Kind = WatcherKind.Observer,
            Announced = true,
            AssignedBy = observer,
            AssignedAt = App.Clock.GetUtcNow().UtcDateTime,
        });
        return await db.SaveChangesAsync();
    });

    /// <summary>Two devices and one that is out of use; help with the main case is under way.</summary>
    private async Task<Guid> HallAsync(Cookies cookies, Dictionary<Who, string> held, CaseId main)
    {
        var administrator = await desk.AddAsync(desk.BureauId, "管大厅", Role.SystemAdministrator);
        var booth = Desk.Allowed(await desk.AsAsync<AddBooth, Outcome<Booth>>(administrator, handler => handler.HandleAsync(administrator, "1 号踏勘间", default)));
        held[Who.HallScreen] = await cookies.DeviceAsync(administrator, "一楼大屏", null);
        held[Who.BoothPc] = await cookies.DeviceAsync(administrator, "1 号间电脑", booth.Id);
        held[Who.RevokedScreen] = await cookies.DeviceAsync(administrator, "旧大屏", null);
        var old = await App.WithDatabaseAsync(db => db.Set<PairedDevice>().Where(row => row.Name == "旧大屏").Select(row => row.Id).SingleAsync());
        Assert.Null(await desk.AsAsync<KeepDevices, Refusal?>(administrator, keep => keep.RevokeAsync(old, default)));
        var assistant = await desk.AddAsync(desk.BureauId, "姚帮办", Role.HallAssistant);
        held[Who.HallAssistant] = await cookies.StaffAsync(assistant);
        return await App.WithDatabaseAsync(async db =>
        {
            var now = App.Clock.GetUtcNow().UtcDateTime;
            var link = await db.Set<CaseLink>().SingleAsync(row => row.CaseId == main && row.RevokedAt == null && row.ExpiresAt > now);
            var help = new HallAssistance { Id = Guid.CreateVersion7(), BureauId = desk.BureauId, CaseId = main, LinkId = link.Id, StaffId = assistant.Id, AskedAt = now, BeganAt = now };
            db.Add(help);
            await db.SaveChangesAsync();
            return help.Id;
        });
    }

    private async Task StaffAsync(Cookies cookies, Dictionary<Who, string> held)
    {
        held[Who.Inspector] = await cookies.StaffAsync(desk.Zhou);
        held[Who.SignedOut] = await cookies.StaffAsync(desk.Zhou);
        held[Who.HalfSignedIn] = await cookies.HalfAsync(desk.Zhou);
        held[Who.SecondInspector] = await cookies.StaffAsync(desk.He);
        held[Who.OtherInspector] = await cookies.StaffAsync(desk.Feng);
        held[Who.Clerk] = await cookies.StaffAsync(desk.Clerk);
        held[Who.Lead] = await cookies.StaffAsync(desk.Lead);
        (Who Who, Role[] Roles)[] more =
        [
            (Who.ApprovingOfficer, [Role.ApprovingOfficer]),
            (Who.Observer, [Role.Observer]),
            (Who.Supervisor, [Role.Supervisor]),
            (Who.CountyOffice, [Role.CountyOffice]),
            (Who.SystemAdministrator, [Role.SystemAdministrator]),
            (Who.SecurityAdministrator, [Role.SecurityAdministrator]),
            (Who.AuditAdministrator, [Role.AuditAdministrator]),
            (Who.WithoutRole, []),
            (Who.Disabled, [Role.Inspector, Role.CentreLead, Role.WindowClerk]),
        ];
        var administrator = await desk.AddAsync(desk.BureauId, "管系统", Role.SystemAdministrator);
        held[Who.PlatformClient] = "Bearer " + Desk.Allowed(await desk.AsAsync<KeepApiClients, Outcome<string>>(administrator, keep => keep.MakeAsync("省平台", default)));
        foreach (var (who, roles) in more) held[who] = await cookies.StaffAsync(await desk.AddAsync(desk.BureauId, who.ToString(), roles));
        await cookies.DisableAsync(Who.Disabled.ToString());
        var elsewhere = await desk.AddBureauAsync("别处审批局");
        held[Who.OtherBureau] = await cookies.StaffAsync(await desk.AddAsync(elsewhere, "外人", Enum.GetValues<Role>()));
    }
}
