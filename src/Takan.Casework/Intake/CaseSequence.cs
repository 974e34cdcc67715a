using Microsoft.EntityFrameworkCore;
using Takan.Platform.Database;

namespace Takan.Casework.Intake;

/// <summary>The last case number of a bureau in a year.</summary>
public sealed class CaseSequence
{
    public required Guid BureauId { get; init; }

    public required int Year { get; init; }

    public int Last { get; init; }
}

/// <summary>Gives out case numbers. The row stays locked until the act commits: no number twice, none lost to a refusal.</summary>
public sealed class CaseNumbers(TakanDb db)
{
    public async Task<int> NextAsync(Guid bureauId, int year, CancellationToken cancellationToken)
    {
        var last = await db.Database.SqlQuery<int>(
            $"""
            INSERT INTO case_sequences ("BureauId", "Year", "Last") VALUES ({bureauId}, {year}, 1)
            ON CONFLICT ("BureauId", "Year") DO UPDATE SET "Last" = case_sequences."Last" + 1
            RETURNING "Last" AS "Value"
            """).ToListAsync(cancellationToken);
        return last[0];
    }
}
