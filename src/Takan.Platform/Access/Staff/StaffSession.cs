using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Database;

namespace Takan.Platform.Access.Staff;

/// <summary>
/// Reads the staff cookie. The full session carries the claim that the second factor was given;
/// account, roles and security stamp are read from the database at each request.
/// </summary>
public sealed class StaffSession(TakanDb db, TimeProvider clock)
{
    public const string Scheme = "staff";
    public const string HalfScheme = "staff-half";
    public const string StampClaim = "stamp";

    private const string SignInClaim = "sign-in";

    public async Task<StaffActor?> FindAsync(HttpContext http)
    {
        var account = await AccountAsync(http, Scheme);
        return account is null ? null : ActorOf(account);
    }

    public static StaffActor ActorOf(StaffAccount account) => new(account.Id, account.BureauId, account.UnitId, account.DisplayName,
        account.Roles.Select(grant => grant.Role).ToHashSet(), account.Pseudonym);

    /// <summary>After the password: the way to the second factor is open, and nothing else.</summary>
    public static Task OpenHalfAsync(HttpContext http, StaffAccount account) => http.SignInAsync(HalfScheme, PrincipalFor(account, HalfScheme));

    /// <summary>After the second factor.</summary>
    public async Task OpenAsync(HttpContext http, StaffAccount account)
    {
        var signIn = new StaffSignIn { Id = Guid.CreateVersion7(), AccountId = account.Id, OpenedAt = clock.GetUtcNow().UtcDateTime, Stamp = account.SecurityStamp ?? "" };
        db.Add(signIn);
        await db.SaveChangesAsync(http.RequestAborted);
        await http.SignOutAsync(HalfScheme);
        await http.SignInAsync(Scheme, PrincipalFor(account, Scheme, new Claim(SignInClaim, signIn.Id.ToString())));
    }

    /// <summary>Ends this sign-in on the server as well: whoever kept the cookie is out.</summary>
    public async Task CloseAsync(HttpContext http)
    {
        var signIn = SignInOf((await http.AuthenticateAsync(Scheme)).Principal);
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<StaffSignIn>().Where(row => row.Id == signIn && row.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.EndedAt, now), http.RequestAborted);
        await http.SignOutAsync(HalfScheme);
        await http.SignOutAsync(Scheme);
    }

    /// <summary>The account whose password was given, before the second factor.</summary>
    public Task<StaffAccount?> HalfAsync(HttpContext http) => AccountAsync(http, HalfScheme);

    private static ClaimsPrincipal PrincipalFor(StaffAccount account, string scheme, params Claim[] more) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(StampClaim, account.SecurityStamp ?? ""), .. more], scheme));

    private static Guid SignInOf(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(SignInClaim), out var id) ? id : Guid.Empty;

    private async Task<StaffAccount?> AccountAsync(HttpContext http, string scheme)
    {
        var result = await http.AuthenticateAsync(scheme);
        if (!Guid.TryParse(result.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;
        if (scheme == Scheme && !await StandsAsync(SignInOf(result.Principal), id, http.RequestAborted)) return null;
        var account = await db.Set<StaffAccount>().AsNoTracking().SingleOrDefaultAsync(staff => staff.Id == id, http.RequestAborted);
        return account is { Disabled: false } && account.SecurityStamp == result.Principal!.FindFirstValue(StampClaim) ? account : null;
    }

    private Task<bool> StandsAsync(Guid signIn, Guid account, CancellationToken cancellationToken) =>
        db.Set<StaffSignIn>().AnyAsync(row => row.Id == signIn && row.AccountId == account && row.EndedAt == null, cancellationToken);
}
