using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Takan.Law;

namespace Takan.Platform.Web;

/// <summary>Two acts met on one thing and the database let one through: the other is told so, and nothing of it is written.</summary>
public sealed class Overrun(ILogger<Overrun> log) : IExceptionHandler
{
    public static readonly Refusal ByAnother = new(
        "TK-WEB-6", "就在刚才，另一个操作先完成了，您这一次没有生效。请看过现在的情况再办。",
        "Another act was completed just before; yours took no effect. Look at how it stands now.");

    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The request's own path is that of the error page by now. Pages say it with the form still filled in, where they act.
        var path = new PathString(httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path);
        if (!Is(exception)) return false;
        Tell(log, exception);
        if (!path.StartsWithSegments("/api")) return false;
        await RefusalPage.Problem(ByAnother).ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>Two people who meet are everyday; a constraint that speaks up again and again is a mistake of ours. Both are told apart by its name.</summary>
    public static void Tell(ILogger<Overrun> log, Exception failure) => log.LogWarning("An act was overrun at {Where}", WhereOf(failure));

    public static bool Is(Exception? failure) => failure switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException update => Is(update.InnerException),
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        _ => false,
    };

    /// <summary>Names of tables and columns only: what the row held is nobody's business in a log.</summary>
    private static string WhereOf(Exception failure) => failure switch
    {
        DbUpdateConcurrencyException concurrent => string.Join(", ", concurrent.Entries.Select(entry => entry.Metadata.GetTableName())),
        DbUpdateException { InnerException: { } inner } => WhereOf(inner),
        PostgresException postgres => $"{postgres.SqlState} {postgres.ConstraintName}".TrimEnd(),
        _ => failure.Message,
    };
}
