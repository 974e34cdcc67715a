using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Takan.Platform.Keys;

namespace Takan.Platform.Access.Staff;

/// <summary>Passwords and second factors of staff: how they are kept and compared.</summary>
public sealed class StaffSecrets(IPasswordHasher<StaffAccount> hasher, KeyRing keys)
{
    private const string Purpose = "staff-totp";

    // Computed once: who asks for an account that is not there waits as long as who asks for one that is.
    private static string? decoy;

    public void SetPassword(StaffAccount account, string password)
    {
        account.PasswordHash = hasher.HashPassword(account, password);
        RenewStamp(account);
    }

    /// <param name="account">Null costs the same time and is always wrong.</param>
    public bool IsPassword(StaffAccount? account, string password)
    {
        decoy ??= hasher.HashPassword(null!, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
        if (password.Length > PasswordRule.LongestLength) password = "";
        var right = hasher.VerifyHashedPassword(account!, account?.PasswordHash ?? decoy, password) != PasswordVerificationResult.Failed;
        return right && account?.PasswordHash is not null;
    }

    /// <summary>Ends every session of the account.</summary>
    public static void RenewStamp(StaffAccount account) => account.SecurityStamp = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public byte[] NewFactor(Guid bureauId) => keys.Seal(bureauId, Purpose, Totp.NewSecret());

    public byte[] Factor(StaffAccount account) => keys.Open(account.BureauId, Purpose, account.TotpCipher);

    /// <summary>Marks the code as used when it is right and new.</summary>
    public bool UseCode(StaffAccount account, string code, DateTime now)
    {
        if (Totp.StepOf(Factor(account), code.Trim(), now) is not { } step || step <= account.LastTotpStep) return false;
        account.LastTotpStep = step;
        return true;
    }
}
