using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Eligibility;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Areas;
using Takan.Casework.Dispatch;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Log;
using Takan.Platform.Web;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Dispatch;

/// <summary>What the lead of a bureau that sends by area enters, through the real handlers.</summary>
internal static class Leads
{
    public const string InTheEast = "骊山街道";
    public const string InTheWest = "秦陵街道";

    public static async Task<FieldErrors> PairUpAsync(this Desk desk, string name, StaffActor one, StaffActor other, bool technical = false, Guid? id = null) =>
        await desk.AsAsync<KeepPair, FieldErrors>(desk.Lead, handler => handler.HandleAsync(desk.Lead, new() { Id = id, Name = name, Permanent = one.Id, Dispatched = other.Id, IsTechnical = technical }, default));

    public static async Task<FieldErrors> DivideAsync(this Desk desk, string name, string pair, params IEnumerable<string> places)
    {
        var owner = await desk.App.WithDatabaseAsync(db => db.Set<InspectionPair>().AsNoTracking().SingleAsync(row => row.BureauId == desk.BureauId && row.Name == pair));
        return await desk.AsAsync<KeepArea, FieldErrors>(desk.Lead, handler => handler.HandleAsync(desk.Lead, new() { Name = name, Pair = owner.Id, Places = string.Join('\n', places) }, default));
    }

    /// <summary>周敏 and 何洋 own the east; two others the west and the hard matters.</summary>
    public static async Task<SentByArea> SendingAsync(DatabaseKind kind)
    {
        var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var (tang, song) = (await desk.AddAsync(desk.BureauId, "唐技术", Role.Inspector), await desk.AddAsync(desk.BureauId, "宋技术", Role.Inspector));
        None(await desk.PairUpAsync("东片组", desk.Zhou, desk.He));
        None(await desk.PairUpAsync("西片组", tang, song, technical: true));
        None(await desk.DivideAsync("东片", "东片组", InTheEast, "斜口街道"));
        None(await desk.DivideAsync("西片", "西片组", InTheWest));
        return new(desk, tang, song);
    }

    /// <summary>In the queue, from that subdistrict.</summary>
    public static async Task<CaseId> WaitingAsync(this Desk desk, string name, string subdistrict, bool hard = false)
    {
        var form = desk.UsualForm(name) with { Subdistrict = subdistrict };
        if (hard) form = form with { Matter = "pharmacy", Scenario = ["single", "renewal"] };
        var (done, errors, _) = await desk.AsAsync<RegisterCase, RegisterCaseAnswer>(desk.Clerk, handler => handler.HandleAsync(desk.Clerk, new(form, null, Compared: true), default));
        None(errors);
        Desk.Allowed(await desk.AsAsync<AcceptCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(done!.Id), true, NoOccasion: true), default)));
        desk.App.Clock.Advance(TimeSpan.FromSeconds(1));
        if ((await desk.CardAsync(done!.Id))[Road.Remote].Waits) Desk.Allowed(await desk.AnswerAsync(done.Id, "看过平面图和照片"));
        Desk.Allowed(await desk.ConsentAsync(done.Id, Applicants.AllConsents));
        Desk.Allowed(await desk.SignAsync(done.Id));
        return done.Id;
    }

    public static async Task<Guid> VehicleAsync(this Desk desk, string plate = "陕A12345")
    {
        None(await desk.AsAsync<KeepVehicle, FieldErrors>(desk.Lead, handler => handler.HandleAsync(desk.Lead, new() { Plate = plate, Name = "白色面包车", Seats = 7 }, default)));
        return await desk.App.WithDatabaseAsync(db => db.Set<Vehicle>().Where(row => row.BureauId == desk.BureauId && row.Plate == plate).Select(row => row.Id).SingleAsync());
    }

    /// <summary>Out at that time, back an hour later.</summary>
    public static async Task<Outcome<Case>> DriveAsync(this Desk desk, CaseId id, DateTime at, Guid? vehicle)
    {
        var pair = await desk.OwnPairAsync(id);
        var local = TimeOnly.FromDateTime(Law.Calendar.ChinaTime.Local(at));
        return await desk.AsAsync<AgreeVisit, Outcome<Case>>(desk.Lead, handler => handler.HandleAsync(new(new(id), at, new(pair), vehicle is { } wanted ? new(wanted, null, local.AddHours(1)) : null), default));
    }

    /// <summary>Two for each case, who go on with it, so that only the vehicle is asked for twice.</summary>
    public static async Task<IReadOnlyList<Guid>> OwnPairAsync(this Desk desk, CaseId id)
    {
        var team = await desk.App.WithDatabaseAsync(async db => (await db.InspectionsOf(id).AsNoTracking().OrderByDescending(row => row.Round).FirstOrDefaultAsync())?.Team.Select(member => member.StaffId).ToList());
        if (team is { Count: > 1 }) return team;
        var names = new[] { $"甲{id.Value:N}"[..12], $"乙{id.Value:N}"[..12] };
        var known = await desk.App.WithDatabaseAsync(db => db.Set<StaffAccount>().Where(staff => names.Contains(staff.DisplayName)).Select(staff => staff.Id).ToListAsync());
        if (known.Count == names.Length) return known;
        return [(await desk.AddAsync(desk.BureauId, names[0], Role.Inspector)).Id, (await desk.AddAsync(desk.BureauId, names[1], Role.Inspector)).Id];
    }

    public static Task<List<string>> KindsAsync(this Desk desk, LogStream stream) => desk.App.WithDatabaseAsync(db =>
        db.Set<LogEntry>().AsNoTracking().Where(entry => entry.Stream == stream.Name).OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync());

    public static void None(FieldErrors errors) => Assert.True(!errors.Any, string.Join("; ", errors.All.Select(error => $"{error.Key} {error.Value.Rule} {error.Value.Words}")));

    public static string Rule(FieldErrors errors, string field)
    {
        Assert.True(errors.All.TryGetValue(field, out var refusal), "No error at " + field);
        return refusal.Rule;
    }
}

/// <summary>A bureau that sends by area.</summary>
/// <param name="Tang">With <paramref name="Song"/> the pair of the west and of the hard matters.</param>
internal sealed record SentByArea(Desk Desk, StaffActor Tang, StaffActor Song) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
