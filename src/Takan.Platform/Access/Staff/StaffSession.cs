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
public sealed class StaffSession(TakanDb db)
{
    public const string Scheme = "staff";
    public const string HalfScheme = "staff-half";
    public const string StampClaim = "stamp";

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
    public static async Task OpenAsync(HttpContext http, StaffAccount account)
    {
        await http.SignOutAsync(HalfScheme);
        await http.SignInAsync(Scheme, PrincipalFor(account, Scheme));
    }

    public static async Task CloseAsync(HttpContext http)
    {
        await http.SignOutAsync(HalfScheme);
        await http.SignOutAsync(Scheme);
    }

    /// <summary>The account whose password was given, before the second factor.</summary>
    public Task<StaffAccount?> HalfAsync(HttpContext http) => AccountAsync(http, HalfScheme);

    private static ClaimsPrincipal PrincipalFor(StaffAccount account, string scheme) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(StampClaim, account.SecurityStamp ?? "")], scheme));

    private async Task<StaffAccount?> AccountAsync(HttpContext http, string scheme)
    {
        var result = await http.AuthenticateAsync(scheme);
        if (!Guid.TryParse(result.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;
        var account = await db.Set<StaffAccount>().AsNoTracking().SingleOrDefaultAsync(staff => staff.Id == id, http.RequestAborted);
        return account is { Disabled: false } && account.SecurityStamp == result.Principal!.FindFirstValue(StampClaim) ? account : null;
    }
}
