using System.Collections.Frozen;

namespace Takan.Platform.Access;

/// <summary>All permissions of all capabilities, by code. Modules add theirs when the application is composed.</summary>
public sealed class PermissionCatalogue(IEnumerable<Permission> permissions)
{
    private readonly FrozenDictionary<string, Permission> byCode = permissions.ToFrozenDictionary(permission => permission.Code);

    public Permission this[string code] => byCode[code];

    public bool Knows(string code) => byCode.ContainsKey(code);

    public IEnumerable<Permission> All => byCode.Values;
}
