using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Log;

namespace Takan.Platform.Organisation;

public sealed record FirstDay
{
    public required string BureauName { get; init; }

    /// <summary>Folder name of the profile.</summary>
    public required string Profile { get; init; }

    public required string AdministratorName { get; init; }

    public required string UserName { get; init; }

    public required string Password { get; init; }

    public required string Repeated { get; init; }
}

/// <summary>Makes the first bureau and its system administrator, who may then appoint the other two and nothing more.</summary>
public sealed class SetUpBureau(TakanDb db, Acts acts, NewStaff newStaff, StaffSecrets secrets, SigningKeys keys, ProfileFolders profiles, SetUpLink link)
{
    // Any number that nothing else in this database locks.
    private const long OneSetUpAtATime = 0x7461_6b61_6e01;

    public async Task<Outcome<StaffAccount>> RunAsync(FirstDay input, CancellationToken cancellationToken)
    {
        if (Judge(input) is { } refusal) return refusal;
        var bureauId = Guid.CreateVersion7();
        if (!newStaff.Draft(bureauId, new() { DisplayName = input.AdministratorName, UserName = input.UserName }).IsAllowed(out var account, out var wrong)) return wrong;

        await using var act = await acts.BeginAsync(StaffSession.ActorOf(account), cancellationToken);
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({OneSetUpAtATime})", cancellationToken);
        if (await db.Set<Bureau>().AnyAsync(cancellationToken)) return SetUpRefusals.Over;

        db.Add(new Bureau { Id = bureauId, Name = input.BureauName.Trim(), Profile = input.Profile, CreatedAt = act.Now });
        secrets.SetPassword(account, input.Password);
        account.Roles.Add(new RoleGrant { Role = Role.SystemAdministrator, GrantedAt = act.Now });
        db.Add(account);
        act.Record(LogStream.OfUnit(bureauId), "bureau-set-up", Audience.Staff, new JsonObject
        {
            ["bureau"] = input.BureauName.Trim(),
            ["profile"] = input.Profile,
            ["systemAdministrator"] = account.Pseudonym,
        });
        keys.Make(act, bureauId);
        await act.CommitAsync(cancellationToken);
        link.Forget();
        return account;
    }

    private Refusal? Judge(FirstDay input)
    {
        if (input.BureauName.Trim() is not { Length: > 0 and <= Bureau.NameLength }) return SetUpRefusals.BureauNameMissing;
        if (!profiles.All().Any(choice => choice.Folder == input.Profile)) return SetUpRefusals.NoProfile;
        if (input.Password != input.Repeated) return StaffRefusals.NotRepeated;
        return PasswordRule.Judge(input.Password, input.UserName);
    }
}
