using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Layout;
using Takan.Platform.Log;
using Takan.Platform.Web;
using Takan.Platform.Words;

namespace Takan.Casework.Registry;

[StaffMay(RegistryPermissions.View, Of = "filingId")]
public sealed class ShowFilingPage(TakanDb db, FilingHistory history, Profiles profiles, SubjectsToday subjects, CurrentActor current, TimeProvider clock, EventBook words) : FormPage
{
    [FromRoute]
    public Guid FilingId { get; set; }

    public Filing Filing { get; private set; } = null!;

    public FilingState State { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Values { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<ChangeLine> Changes { get; private set; } = [];

    public IReadOnlyList<TrailLine> Trail { get; private set; } = [];

    /// <summary>What person or matter are called now.</summary>
    public SubjectName? Today { get; private set; }

    public bool MayKeep => current.Staff.Holds(RegistryPermissions.Keep);

    public bool MaySuspend => Filing.Kind == FilingKind.Person && current.Staff.Holds(RegistryPermissions.SuspendPerson);

    /// <summary>Until it is decided there is no second one.</summary>
    public FilingChange? Waiting => Changes.Select(line => line.Change).FirstOrDefault(change => change.State == ChangeState.Waiting);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Filing = await db.Set<Filing>().AsNoTracking().SingleAsync(row => row.Id == FilingId, cancellationToken);
        Values = Filing.Values();
        Today = await subjects.OfAsync(Filing, cancellationToken);
        State = new(Filing, FilingRules.Of((await profiles.CurrentAsync(Filing.BureauId, cancellationToken)).Profile), clock.GetUtcNow().UtcDateTime, ChangeControl.ChangedUnfiled(Filing.FiledName, Today));
        Changes = await history.ChangesAsync(FilingId, cancellationToken);
        Trail = await TrailAsync(cancellationToken);
        Fresh(Filing.Version);
    }

    private async Task<IReadOnlyList<TrailLine>> TrailAsync(CancellationToken cancellationToken)
    {
        var lines = await history.LogAsync(FilingId, cancellationToken);
        var actors = lines.Select(line => line.Actor).Distinct().ToList();
        var names = await db.Set<StaffAccount>().Where(staff => actors.Contains(staff.Pseudonym)).ToDictionaryAsync(staff => staff.Pseudonym, staff => staff.DisplayName, cancellationToken);
        return [.. lines.Reverse().Select(line => new TrailLine(line.At, names.GetValueOrDefault(line.Actor, ""), words.Say(line.Kind, line.Body).Say()))];
    }
}
