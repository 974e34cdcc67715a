using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Takan.Casework.CasePage;

namespace Takan.Visits.Custody;

public static class CustodyModule
{
    public static void AddCustody(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new SealFolder(Path.GetFullPath(Path.Combine(builder.Configuration["Data:Folder"]!, "sealing"))));
        builder.Services.AddScoped<AssembleSession>();
        builder.Services.AddScoped<SealInspection>();
        builder.Services.AddTimeline(VisitTimeline.All);
        builder.Services.AddScoped<InspectionFiles>();
        builder.Services.AddScoped<ICaseSteps, VisitSteps>();
        builder.Services.AddScoped<ICaseSections, VisitSections>();
        builder.Services.AddScoped<IMyPapers, VisitPapers>();
        builder.Services.AddHostedService<Custodian>();
    }
}
