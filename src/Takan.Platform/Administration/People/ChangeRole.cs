using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Administrators;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Log;

namespace Takan.Platform.Administration;

public sealed record RoleChange
{
    public required Guid StaffId { get; init; }

    public required Role Role { get; init; }

    /// <summary>True to grant, false to take away.</summary>
    public required bool Holds { get; init; }
}

/// <summary>Grants or takes away a role of the bureau's work. It is in force at the person's next request.</summary>
public sealed class ChangeRole(Acts acts, CurrentActor current, StaffLockout lockout)
{
    public async Task<Outcome<StaffAccount>> RunAsync(RoleChange input, CancellationToken cancellationToken)
    {
        if (input.StaffId == current.Staff.Id) return StaffRefusals.NotOneself;
        await using var act = await acts.BeginAsync(cancellationToken);
        var account = await lockout.LockAsync(input.StaffId, cancellationToken);
        if (Judge(account, input) is { } refusal) return refusal;
        if (account.Holds(input.Role) == input.Holds) return account;

        if (input.Holds) account.Roles.Add(new RoleGrant { Role = input.Role, GrantedAt = act.Now });
        else account.Roles.RemoveAll(grant => grant.Role == input.Role);
        act.Record(LogStream.OfUnit(account.BureauId), input.Holds ? "role-granted" : "role-taken", Audience.Supervision,
            new JsonObject { ["account"] = account.Pseudonym, ["role"] = input.Role.ToString() });
        await act.CommitAsync(cancellationToken);
        return account;
    }

    private Refusal? Judge(StaffAccount account, RoleChange input)
    {
        if (account.BureauId != current.Staff.BureauId || !Enum.IsDefined(input.Role)) return AccessDecision.NotYours;
        if (RoleWords.IsPost(input.Role)) return StaffRefusals.PostsAreAppointed;
        var held = account.Roles.Select(grant => grant.Role).ToList();
        return input.Holds
            ? AdministratorPost.MayAlsoHold(held.Any(RoleWords.IsPost), held.Any(role => !RoleWords.IsPost(role)), wantsPost: false)
            : null;
    }
}
