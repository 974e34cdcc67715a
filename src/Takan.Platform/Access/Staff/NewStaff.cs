using Takan.Law;

namespace Takan.Platform.Access.Staff;

public sealed record NewPerson
{
    public required string DisplayName { get; init; }

    public required string UserName { get; init; }

    public string? CertificateNumber { get; init; }

    public Guid? UnitId { get; init; }
}

/// <summary>Makes an account that cannot sign in yet: it has a second factor to enrol, and no password.</summary>
public sealed class NewStaff(StaffSecrets secrets)
{
    private const int ShortestName = 3;
    private const int LongestName = 40;

    /// <returns>Not yet added to the unit of work.</returns>
    public Outcome<StaffAccount> Draft(Guid bureauId, NewPerson person)
    {
        var userName = person.UserName.Trim();
        if (userName.Length is < ShortestName or > LongestName || !userName.All(sign => char.IsLetterOrDigit(sign) || sign is '.' or '-' or '_'))
            return StaffRefusals.BadUserName;
        if (person.DisplayName.Trim() is not { Length: > 0 and <= StaffAccount.DisplayNameLength } name) return StaffRefusals.NameMissing;

        var account = new StaffAccount
        {
            Id = Guid.CreateVersion7(),
            BureauId = bureauId,
            UnitId = person.UnitId,
            DisplayName = name,
            UserName = userName,
            NormalizedUserName = StaffAccount.Normalise(userName),
            CertificateNumber = string.IsNullOrWhiteSpace(person.CertificateNumber) ? null : person.CertificateNumber.Trim(),
            Pseudonym = Pseudonyms.ForStaff(),
            TotpCipher = secrets.NewFactor(bureauId),
            LockoutEnabled = true,
            ConcurrencyStamp = Guid.CreateVersion7().ToString(),
        };
        StaffSecrets.RenewStamp(account);
        return account;
    }
}
