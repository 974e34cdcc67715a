using Microsoft.Extensions.DependencyInjection;
using Takan.Casework.CasePage;
using Takan.Casework.Holidays;
using Takan.Platform.Jobs;
using Takan.Visits.Custody;

namespace Takan.Visits.Rectification;

public static class RectificationModule
{
    public static void AddRectification(this IServiceCollection services)
    {
        services.AddScoped<FailedItems>();
        services.AddScoped<ApplyForReinspection>();
        services.AddScoped<ExtendRectification>();
        services.AddScoped<RecomputeRectifications>();
        services.AddScoped<ICalendarFollower, RecomputeRectifications>();
        services.AddScoped<InviteStatement>();
        services.AddScoped<MakeStatement>();
        services.AddScoped<DecideLapsed>();
        services.AddScoped<PrintDecision>();
        services.AddSingleton(new CustodyTask("decision", PrintDecision.WaitingAsync, async (provider, id, stop) =>
        {
            await provider.GetRequiredService<PrintDecision>().HandleAsync(new(id), stop);
            return null;
        }));
        services.AddScoped<ICaseSteps, RectificationSteps>();
        services.AddPlannedJob<LapseRectifications>(LapseRectifications.Name, LapseRectifications.Every);
    }
}
