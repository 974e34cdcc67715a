using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Jobs;
using Takan.Platform.Log;

namespace Takan.Platform.EvidenceStore;

public static class EvidenceStoreModule
{
    /// <summary><c>Evidence:Folder</c>, else <c>evidence</c> under the data folder.</summary>
    public static void AddEvidenceStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => new FolderBlobs(Path.GetFullPath(configuration["Evidence:Folder"] ?? Path.Combine(configuration["Data:Folder"]!, "evidence"))));
        services.AddScoped<Vault>();
        services.AddPlannedJob<SweepEvidence>(SweepEvidence.Name, SweepEvidence.Every);
        services.AddEventWords(EvidenceEvents.Kept);
        services.AddExceptionHandler<StoreRefused>();
        services.AddHealthChecks().AddCheck<EvidenceHealth>("evidence");
    }
}
