using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Clients;
using Takan.Platform.Access.Devices;
using Takan.Platform.Access.Invitations;
using Takan.Platform.Access.ProvenPhones;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Jobs;

namespace Takan.Platform.Access;

public static class AccessModule
{
    // OWASP's number for PBKDF2 with SHA-512.
    private const int PasswordRounds = 210_000;
    private static readonly TimeSpan StaffIdle = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan HalfSignedIn = TimeSpan.FromMinutes(10);

    public static void AddAccess(this IServiceCollection services)
    {
        services.AddScoped<CurrentActor>();
        services.AddScoped<Gatekeeper>();
        services.AddSingleton<StandingRights>();
        services.AddScoped<StaffSession>();
        services.AddScoped<StaffSecrets>();
        services.AddScoped<StaffLockout>();
        services.AddScoped<NewStaff>();
        services.AddScoped<CheckPassword>();
        services.AddScoped<CheckCode>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<UseSignUpLink>();
        services.AddSingleton<EvenTime>();
        services.AddScoped<CaseLinkSecrets>();
        services.AddScoped<IssueCaseLink>();
        services.AddScoped<ShowCaseLink>();
        services.AddScoped<RevokeCaseLinks>();
        services.AddScoped<FindCaseLink>();
        services.AddScoped<SendOneTimeCode>();
        services.AddScoped<UseOneTimeCode>();
        services.AddScoped<ProveOneTimeCode>();
        services.AddScoped<DeviceSessions>();
        services.AddScoped<PhoneProofs>();
        services.AddScoped<ApiClients>();
        services.AddScoped<KeepApiClients>();
        services.AddScoped<DeviceCodes>();
        services.AddScoped<PairedDevices>();
        services.AddScoped<KeepDevices>();
        services.AddScoped<PairDevice>();
        services.AddScoped<ExpertInvitations>();
        services.AddScoped<OpenInvitation>();
        services.AddScoped<AskForProof>();
        services.AddScoped<ProvePhone>();
        services.AddPlannedJob<ForgetProofs>(ForgetProofs.Name, ForgetProofs.Every);
        services.AddSingleton(provider => new PermissionCatalogue(provider.GetServices<Permission>()));
        services.AddAuthentication()
            .AddCookie(StaffSession.Scheme, cookie => Harden(cookie.Cookie, "takan-staff", () => cookie.ExpireTimeSpan = StaffIdle))
            .AddCookie(StaffSession.HalfScheme, cookie => Harden(cookie.Cookie, "takan-staff-half", () => cookie.ExpireTimeSpan = HalfSignedIn));
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = PasswordRounds);
        services.AddIdentityCore<StaffAccount>(identity =>
        {
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        }).AddEntityFrameworkStores<TakanDb>().AddDefaultTokenProviders();
    }

    public static void UseAccessGate(this IApplicationBuilder app) => app.UseMiddleware<AccessGate>();

    public static IServiceCollection AddPermissions(this IServiceCollection services, params IEnumerable<Permission> permissions)
    {
        foreach (var permission in permissions) services.AddSingleton(permission);
        return services;
    }

    private static void Harden(CookieBuilder cookie, string name, Action life)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        life();
    }
}
