using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Platform.Web;

/// <summary>A form that was sent: its key, made when the form was shown, and what it led to.</summary>
public sealed class Submission
{
    /// <summary>Pseudonym of the sender: nobody can probe the keys of others.</summary>
    public required string Actor { get; init; }

    public required Guid Key { get; init; }

    public required string Result { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>Makes a double click, a reload and a retry harmless: the second of two equal submissions gets the result of the first.</summary>
public sealed class Submissions(TakanDb db)
{
    /// <summary>Null when the key is new, and then it is claimed inside the act; otherwise what the first submission led to.</summary>
    /// <remarks>The insert waits for a competing transaction with the same key, so two at once are one after the other.</remarks>
    public async Task<string?> EarlierResultAsync(Act act, Guid? key, string result, CancellationToken cancellationToken)
    {
        if (key is not { } claimed) return null;
        var actor = act.Actor.Pseudonym;
        var at = act.Now;
        var added = await db.Database.ExecuteSqlAsync(
            $"INSERT INTO submissions (\"Actor\", \"Key\", \"Result\", \"At\") VALUES ({actor}, {claimed}, {result}, {at}) ON CONFLICT DO NOTHING", cancellationToken);
        if (added == 1) return null;
        return await db.Set<Submission>().Where(row => row.Actor == actor && row.Key == claimed).Select(row => row.Result).SingleAsync(cancellationToken);
    }

    /// <summary>One of the keys was claimed by an act that took effect.</summary>
    public Task<bool> AreKnownAsync(Actor actor, IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken) =>
        db.Set<Submission>().AnyAsync(row => row.Actor == actor.Pseudonym && keys.Contains(row.Key), cancellationToken);
}

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    private const int ResultLength = 200;

    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.ToTable("submissions");
        builder.HasKey(row => new { row.Actor, row.Key });
        builder.Property(row => row.Actor).HasMaxLength(20);
        builder.Property(row => row.Result).HasMaxLength(ResultLength);
        builder.HasIndex(row => row.At);
    }
}
