using Microsoft.EntityFrameworkCore;
using Quartz;
using Takan.Platform.Database;

namespace Takan.Casework.Intake;

/// <summary>Deletes returned rows whose hour is over, fetched or not.</summary>
public sealed class ForgetReturnedRows(TakanDb db, TimeProvider clock) : IJob
{
    public const string Name = "forget-returned-rows";

    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => RunAsync(cancellationToken);

    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<ReturnedRows>().Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
    }
}
