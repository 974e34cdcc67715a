using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Takan.Casework.CasePage;
using Takan.Platform.Access;

namespace Takan.Visits.Custody;

public static class CustodyModule
{
    public static void AddCustody(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new SealFolder(Path.GetFullPath(Path.Combine(builder.Configuration["Data:Folder"]!, "sealing"))));
        builder.Services.AddScoped<IResourceScope, EvidenceScope>();
        builder.Services.AddScoped<IMyPapers, CaseFiles>();
        builder.Services.AddScoped<ICaseSections, CaseFiles>();
        builder.Services.AddScoped<AssembleSession>();
        builder.Services.AddScoped<SealInspection>();
        builder.Services.AddHostedService<Custodian>();
    }
}
