using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Profiles;
using Takan.Platform.Database;

namespace Takan.Casework.Intake;

/// <summary>A bureau whose paper lets people apply by themselves, and the matters that it inspects remotely.</summary>
public sealed record OnlineBureau(Guid Id, string Name, Profile Profile, IReadOnlyList<Matter> Matters);

/// <summary>What can be applied for without coming to a window. Only what everybody may know: nothing of any applicant.</summary>
public sealed class OnlineMatters(TakanDb db, Profiles profiles, TimeProvider clock)
{
    public async Task<IReadOnlyList<OnlineBureau>> ListAsync(CancellationToken cancellationToken)
    {
        var open = new List<OnlineBureau>();
        foreach (var id in await db.Set<Platform.Organisation.Bureau>().OrderBy(row => row.CreatedAt).Select(row => row.Id).ToListAsync(cancellationToken))
            if (await FindAsync(id, cancellationToken) is { } bureau)
                open.Add(bureau);
        return open;
    }

    /// <summary>Null where there is no such bureau, or it takes no applications in this way.</summary>
    public async Task<OnlineBureau?> FindAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var name = await db.Set<Platform.Organisation.Bureau>().Where(row => row.Id == bureauId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        if (name is null) return null;
        var (_, profile) = await profiles.CurrentAsync(bureauId, cancellationToken);
        return Objection(profile, clock.GetUtcNow().UtcDateTime) is null ? new(bureauId, name, profile, [.. profile.RemoteMatters]) : null;
    }

    /// <summary>Why nobody can apply alone at this bureau; null when people can.</summary>
    public static Refusal? Objection(Profile profile, DateTime now) =>
        profile.Bureau.Channels.All(channel => channel.Kind != ChannelKind.SelfService)
            ? IntakeRefusals.ChannelClosed(ChannelKind.SelfService)
            : ProfileValidity.MayTakeNewCases(profile.Bureau.Paper, ChinaTime.Day(now)).Refusal;
}
