using Microsoft.Extensions.DependencyInjection;

namespace Takan.Casework.Calendars;

public static class CalendarsModule
{
    public static void AddCalendars(this IServiceCollection services) => services.AddScoped<CalendarsInForce>();
}
