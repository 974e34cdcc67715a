using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Hosting;
using Takan.App.Tests.Review;
using Takan.App.Tests.Running;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Organisation;
using Takan.Platform.Web;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Intake;

/// <summary>A bureau with its people, whose acts run through the real handlers. <c>await using var desk = await Desk.OpenAsync(kind)</c>.</summary>
public sealed class Desk : IAsyncDisposable
{
    /// <summary>Check characters right, nobody's.</summary>
    public const string CreditCode = "91371002MA3W7K2T4X";

    public const string IdNumber = "370602199001011239";

    private const string Password = "correct-horse-77";

    private readonly string profile;

    private Desk(TakanApp app, string profile) => (App, this.profile) = (app, profile);

    public TakanApp App { get; }

    public Guid BureauId { get; private set; }

    public StaffActor Clerk { get; private set; } = null!;

    public StaffActor Zhou { get; private set; } = null!;

    public StaffActor He { get; private set; } = null!;

    public StaffActor Feng { get; private set; } = null!;

    public StaffActor Lead { get; private set; } = null!;

    /// <summary>Of the approving section.</summary>
    public StaffActor Reviewer { get; private set; } = null!;

    /// <param name="services">What a test puts in, or in the place of something.</param>
    /// <param name="profile">Whose work plan the bureau follows.</param>
    public static async Task<Desk> OpenAsync(
        DatabaseKind kind, Action<IServiceCollection>? services = null, IReadOnlyDictionary<string, string?>? settings = null, string profile = "huancui")
    {
        var desk = new Desk(await TakanApp.StartAsync(kind, settings, services: services), profile);
        desk.BureauId = await desk.AddBureauAsync("示例区行政审批服务局", profile);
        desk.Clerk = await desk.AddAsync(desk.BureauId, "赵窗口", Role.WindowClerk);
        desk.Zhou = await desk.AddAsync(desk.BureauId, "周敏", Role.Inspector);
        desk.He = await desk.AddAsync(desk.BureauId, "何洋", Role.Inspector);
        desk.Feng = await desk.AddAsync(desk.BureauId, "冯远", Role.Inspector);
        desk.Lead = await desk.AddAsync(desk.BureauId, "林主任", Role.CentreLead);
        desk.Reviewer = await desk.AddAsync(desk.BureauId, "吴审批", Role.ApprovingOfficer);
        return desk;
    }

    public async Task<Guid> AddBureauAsync(string name, string profile = "huancui")
    {
        await using var scope = App.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var bureau = new Bureau { Id = Guid.CreateVersion7(), Profile = profile, Name = name, CreatedAt = App.Clock.GetUtcNow().UtcDateTime };
        var db = services.GetRequiredService<TakanDb>();
        db.Add(bureau);
        await db.SaveChangesAsync();
        await services.GetRequiredService<SigningKeys>().RotateAsync(new SystemActor(), bureau.Id, default);
        return bureau.Id;
    }

    public async Task<StaffActor> AddAsync(Guid bureauId, string name, params Role[] roles)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var person = new NewPerson { DisplayName = name, UserName = $"user-{Guid.CreateVersion7():N}"[..24] };
        var account = Allowed(services.GetRequiredService<NewStaff>().Draft(bureauId, person));
        services.GetRequiredService<StaffSecrets>().SetPassword(account, Password);
        account.TwoFactorEnabled = true;
        foreach (var role in roles) account.Roles.Add(new RoleGrant { Role = role, GrantedAt = App.Clock.GetUtcNow().UtcDateTime });
        var db = services.GetRequiredService<TakanDb>();
        db.Add(account);
        await db.SaveChangesAsync();
        return StaffSession.ActorOf(account);
    }

    /// <summary>A browser in which the person has signed in, as people do.</summary>
    public async Task<Browser> SignInAsync(StaffActor staff)
    {
        App.Clock.Advance(TimeSpan.FromSeconds(31));
        var browser = new Browser(App.Visitor());
        var account = await App.WithDatabaseAsync(db => db.Set<StaffAccount>().AsNoTracking().SingleAsync(row => row.Id == staff.Id));
        await browser.SubmitAsync("/sign-in", new Dictionary<string, string> { ["UserName"] = account.UserName!, ["Password"] = Password });
        await using var scope = App.Services.CreateAsyncScope();
        var secret = scope.ServiceProvider.GetRequiredService<StaffSecrets>().Factor(account);
        var code = Totp.CodeAt(secret, Totp.StepAt(App.Clock.GetUtcNow().UtcDateTime));
        var answer = await browser.SubmitAsync("/sign-in/code", new Dictionary<string, string> { ["Code"] = code });
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.Status);
        return browser;
    }

    /// <summary>One act of one person, in a scope of its own as a request would be.</summary>
    public async Task<T> AsAsync<THandler, T>(Actor actor, Func<THandler, Task<T>> act) where THandler : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
        return await act(scope.ServiceProvider.GetRequiredService<THandler>());
    }

    public static CaseForm Form(string name = "示例劳务派遣有限公司") => new()
    {
        Matter = "labour-dispatch",
        Scenario = ["new", "leased", "own-office"],
        EntityName = name,
        CreditCode = CreditCode,
        Address = "示例区望海路 118 号 301 室",
        ContactName = "李某",
        ContactCapacity = ContactCapacity.LegalRepresentative,
        ContactPhone = "138 0000 0000",
        ContactId = IdNumber,
    };

    /// <summary>A case such as the desk's bureau takes remotely.</summary>
    public CaseForm UsualForm(string name) => profile switch
    {
        "dongli" => Form(name) with { Matter = "special-hours", Scenario = ["irregular", "first"] },
        "liujiang" or "taojiang" or "lintong" => Form(name) with { Matter = "food-business", Scenario = ["hot", "street"] },
        _ => Form(name),
    };

    public async Task<CaseId> RegisterAsync(string name = "示例劳务派遣有限公司", CaseForm? form = null)
    {
        // The desk's firms share number and address; its clerk knows.
        var (done, errors, _) = await AsAsync<RegisterCase, RegisterCaseAnswer>(Clerk, handler => handler.HandleAsync(Clerk, new(form ?? UsualForm(name), null, Compared: true), default));
        Assert.True(done is not null, string.Join("; ", errors.All.Select(error => error.Key + " " + error.Value.Rule)));
        return done.Id;
    }

    public async Task<CaseId> AcceptAsync(string name = "示例劳务派遣有限公司", CaseForm? form = null)
    {
        var id = await RegisterAsync(name, form);
        Allowed(await AsAsync<AcceptCase, Outcome<Case>>(Clerk, handler => handler.HandleAsync(new(new(id), true, NoOccasion: true), default)));
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        await this.ReviewedAsync(id);
        return id;
    }

    public Task<Case> CaseAsync(CaseId id) => App.WithDatabaseAsync(db => db.Set<Case>().AsNoTracking().SingleAsync(row => row.Id == id));

    public static T Allowed<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.IsAllowed(out var value, out var refusal), $"{refusal?.Rule}: {refusal?.Words}");
        return value;
    }

    public static string Refused<T>(Outcome<T> outcome)
    {
        Assert.False(outcome.IsAllowed(out _, out var refusal), "It was allowed");
        return refusal.Rule;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
