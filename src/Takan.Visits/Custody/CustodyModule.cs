using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Takan.Casework.CasePage;
using Takan.Platform.Log;

namespace Takan.Visits.Custody;

public static class CustodyModule
{
    public static void AddCustody(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new SealFolder(Path.GetFullPath(Path.Combine(builder.Configuration["Data:Folder"]!, "sealing"))));
        builder.Services.AddScoped<AssembleSession>();
        builder.Services.AddScoped<SealInspection>();
        builder.Services.AddEventWords(VisitTimeline.All);
        builder.Services.AddScoped<InspectionFiles>();
        builder.Services.AddScoped<SealedCases>();
        builder.Services.AddScoped<ICaseSteps, VisitSteps>();
        builder.Services.AddScoped<ICaseSections, VisitSections>();
        builder.Services.AddScoped<IMyPapers, VisitPapers>();
        foreach (var task in CustodyTask.OfAVisit) builder.Services.AddSingleton(task);
        builder.Services.AddHostedService<Custodian>();
    }
}
