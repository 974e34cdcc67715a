using Microsoft.EntityFrameworkCore;
using Quartz;
using Takan.Platform.Database;

namespace Takan.Platform.Access.ProvenPhones;

/// <summary>Numbers of people who began and did not apply are not kept.</summary>
public sealed class ForgetProofs(TakanDb db, TimeProvider clock) : IJob
{
    public const string Name = "forget-phone-proofs";

    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => RunAsync(cancellationToken);

    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<PhoneProof>().Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
    }
}
