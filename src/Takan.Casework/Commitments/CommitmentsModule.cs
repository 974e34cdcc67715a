using Microsoft.Extensions.DependencyInjection;

namespace Takan.Casework.Commitments;

public static class CommitmentsModule
{
    public static void AddCommitments(this IServiceCollection services)
    {
        services.AddScoped<SignCommitment>();
        services.AddScoped<ConcludeCommitted>();
        services.AddScoped<ReportBreach>();
        services.AddScoped<CommitmentPapers>();
    }
}
