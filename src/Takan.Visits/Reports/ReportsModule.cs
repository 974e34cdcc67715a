using Microsoft.Extensions.DependencyInjection;
using Takan.Law;
using Takan.Platform.Log;
using Takan.Visits.Custody;
using static Takan.Platform.Log.EventWords;

namespace Takan.Visits.Reports;

public static class ReportsModule
{
    public static void AddReports(this IServiceCollection services)
    {
        services.AddScoped<IssueReport>();
        services.AddScoped<PrintReport>();
        services.AddEventWords(new EventWords("report-issued", body => new Bilingual($"出具评审报告 {Text(body, "number")}", $"Review report issued: {Text(body, "number")}")));
        services.AddSingleton(new CustodyTask("report", PrintReport.WaitingAsync, async (provider, id, stop) =>
        {
            await provider.GetRequiredService<PrintReport>().HandleAsync(new(id), stop);
            return null;
        }));
    }
}
