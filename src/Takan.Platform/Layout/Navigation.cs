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
    /// <summary>Whether the bureau of this reader has it; null: every bureau.</summary>
    public Func<IServiceProvider, StaffActor, CancellationToken, Task<bool>>? Offered { get; init; }

    public bool Holds(PathString path) => path.StartsWithSegments(Path) || (Path == "/" && path == "/") || (Also is not null && path.StartsWithSegments(Also));
}

public sealed class Navigation(IEnumerable<NavigationEntry> entries, CurrentActor current, IServiceProvider services)
{
    public async Task<IReadOnlyList<NavigationEntry>> VisibleAsync(CancellationToken cancellationToken)
    {
        if (current.Actor is not StaffActor staff) return [];
        var visible = new List<NavigationEntry>();
        foreach (var entry in entries.Where(entry => entry.Permission is null || entry.Permission.Roles.Any(staff.Is)).OrderBy(entry => entry.Order))
            if (entry.Offered is null || await entry.Offered(services, staff, cancellationToken)) visible.Add(entry);
        return visible;
    }

    /// <summary>The entry whose path is the longest beginning of this page's.</summary>
    public static NavigationEntry? Here(IEnumerable<NavigationEntry> visible, PathString path) => visible
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
