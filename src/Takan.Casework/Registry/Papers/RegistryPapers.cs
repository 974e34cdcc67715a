using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Registry;

/// <summary>Finds photos and applications, and hands them out.</summary>
internal static class RegistryPapers
{
    public static void MapRegistryPapers(this WebApplication app) =>
        app.MapGet("/registry/papers/{paperId}", ShowAsync).WithMetadata(new StaffMayAttribute(RegistryPermissions.View) { Of = "paperId" });

    /// <summary>A paper that this person handed in; nobody refers to those of others.</summary>
    public static Task<RegistryPaper?> OwnPaperAsync(this TakanDb db, StaffActor staff, string? id, CancellationToken cancellationToken) =>
        Guid.TryParseExact(id, "D", out var key)
            ? db.Set<RegistryPaper>().SingleOrDefaultAsync(row => row.Id == key && row.TakenBy == staff.Id, cancellationToken)
            : Task.FromResult<RegistryPaper?>(null);

    private static async Task<IResult> ShowAsync(Guid paperId, TakanDb db, CancellationToken cancellationToken)
    {
        var paper = await db.Set<RegistryPaper>().AsNoTracking().SingleAsync(row => row.Id == paperId, cancellationToken);
        return TypedResults.File(paper.Content, paper.MediaType, paper.IsPicture ? null : paper.Name);
    }
}
