using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Group;

/// <summary>
/// Draws at random which booked inspection is observed, and by whom (DL-31): nobody chooses either, nobody is told before. From what the log says anyone can
/// draw again (<see cref="ObserverDraw"/>).
/// </summary>
public sealed class DrawObserver(TakanDb db, Acts acts, ObserverCandidates candidates, AssignObserver assign, HeadsFiles heads, Submissions submissions)
{
    public async Task<Outcome<DrawnObserver>> HandleAsync(StaffActor supervisor, Guid? once, CancellationToken cancellationToken)
    {
        var head = heads.NewestLine().Hex;
        await using var act = await acts.BeginAsync(supervisor, cancellationToken);
        await db.LockBureauAsync(supervisor.BureauId, cancellationToken);
        var draw = Guid.CreateVersion7();
        if (await submissions.EarlierResultAsync(act, once, draw.ToString(), cancellationToken) is { } earlier)
            return await db.Set<DrawnObserver>().SingleAsync(row => row.Id == Guid.Parse(earlier), cancellationToken);

        var people = await candidates.People(supervisor.BureauId).Select(staff => new { staff.Id, staff.Pseudonym, staff.DisplayName }).ToListAsync(cancellationToken);
        var open = (await candidates.ComingAsync(supervisor.BureauId, act.Now, cancellationToken))
            .Where(inspection => !inspection.HasObserver && people.Exists(person => inspection.MayObserve(person.Id)))
            .ToDictionary(inspection => inspection.Inspection.Id.ToString());
        if (ObserverDraw.Pick(draw.ToString(), head, open.Keys) is not { } inspectionId) return GroupRefusals.NothingToDraw;
        var drawn = open[inspectionId];
        var eligible = people.FindAll(person => drawn.MayObserve(person.Id)).ConvertAll(person => person.Pseudonym);
        var observer = people.Single(person => person.Pseudonym == ObserverDraw.Pick(draw.ToString(), head, eligible));

        var row = new DrawnObserver
        {
            Id = draw,
            BureauId = supervisor.BureauId,
            At = act.Now,
            DrawnBy = supervisor.Id,
            Head = head,
            Inspections = [.. open.Keys.Order(StringComparer.Ordinal)],
            Inspection = drawn.Inspection.Id,
            Observers = [.. eligible.Order(StringComparer.Ordinal)],
            Observer = observer.Pseudonym,
            Digest = ObserverDraw.DigestOf(draw.ToString(), head, eligible),
        };
        db.Add(row);
        assign.Add(act, supervisor, drawn.Inspection.Id, observer.Id, announced: false);
        act.Record(LogStream.OfUnit(supervisor.BureauId), "observer-drawn", Audience.Supervision, BodyOf(row, observer.DisplayName));
        await act.CommitAsync(cancellationToken);
        return row;
    }

    private static JsonObject BodyOf(DrawnObserver row, string name) => new()
    {
        ["draw"] = row.Id.ToString(),
        ["head"] = row.Head,
        ["inspections"] = Names(row.Inspections),
        ["inspection"] = row.Inspection.ToString(),
        ["candidates"] = Names(row.Observers),
        ["person"] = row.Observer,
        ["observer"] = name,
        ["digest"] = row.Digest,
    };

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(name => JsonValue.Create(name))];
}
