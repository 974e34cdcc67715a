using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Access;

namespace Takan.Platform.Layout;

/// <summary>One word in the staff bar. Modules register theirs; people see those that their roles may use.</summary>
/// <param name="Order">Position from the left: before 10–29, during 30–49, after 50–79, administration 80–99.</param>
/// <param name="Words">Chinese, the key of its English: 办件.</param>
/// <param name="Permission">Null: any member of staff.</param>
/// <param name="Also">Another beginning of addresses that belong to it.</param>
public sealed record NavigationEntry(int Order, string Words, string Path, Permission? Permission = null, string? Also = null)
{
    public bool Holds(PathString path) => path.StartsWithSegments(Path) || (Path == "/" && path == "/") || (Also is not null && path.StartsWithSegments(Also));
}

public sealed class Navigation(IEnumerable<NavigationEntry> entries, CurrentActor current)
{
    public IReadOnlyList<NavigationEntry> Visible { get; } = current.Actor is StaffActor staff
        ? [.. entries.Where(entry => entry.Permission is null || entry.Permission.Roles.Any(staff.Is)).OrderBy(entry => entry.Order)]
        : [];

    /// <summary>The entry whose path is the longest beginning of this page's.</summary>
    public NavigationEntry? Here(PathString path) => Visible
        .Where(entry => entry.Holds(path))
        .MaxBy(entry => entry.Path.Length);
}

public static class NavigationRegistration
{
    public static IServiceCollection AddNavigation(this IServiceCollection services, params IEnumerable<NavigationEntry> entries)
    {
        foreach (var entry in entries) services.AddSingleton(entry);
        return services;
    }
}
