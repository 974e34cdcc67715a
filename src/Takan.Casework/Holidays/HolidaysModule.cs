using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Access;
using Takan.Platform.Layout;
using Takan.Platform.Log;
using static Takan.Platform.Log.EventWords;

namespace Takan.Casework.Holidays;

public static class HolidaysModule
{
    public static void AddHolidays(this IServiceCollection services)
    {
        services.AddScoped<LoadYear>();
        services.AddEventWords([new(LoadYear.Kind, body => new($"载入 {Text(body, "year")} 年放假安排：{Text(body, "notice")}", $"Holidays of {Text(body, "year")} loaded: {Text(body, "notice")}"))]);
        services.AddNavigation(new NavigationEntry(82, "放假安排", Links.Calendar, CaseworkPermissions.Of(CaseworkPermissions.Calendar)));
    }
}
