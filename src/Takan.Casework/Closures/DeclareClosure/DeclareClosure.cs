using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Registry;
using Takan.Evidence.Chain;
using Takan.Law.Calendar;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Closures;

/// <summary>Declares that an area is not visited for some days (DL-03). Whom it concerns is told right after, case by case.</summary>
public sealed class DeclareClosure(TakanDb db, Acts acts, Profiles profiles, Submissions submissions, TellClosures tell)
{
    public async Task<(Guid? Id, FieldErrors Errors)> HandleAsync(StaffActor staff, ClosureForm form, Guid? once, CancellationToken cancellationToken)
    {
        var (id, errors) = await EnterAsync(staff, form, once, cancellationToken);
        if (id is not null) await tell.RunAsync(staff.BureauId, cancellationToken);
        return (id, errors);
    }

    private async Task<(Guid? Id, FieldErrors Errors)> EnterAsync(StaffActor staff, ClosureForm form, Guid? once, CancellationToken cancellationToken)
    {
        var (_, profile) = await profiles.CurrentAsync(staff.BureauId, cancellationToken);
        await using var act = await acts.BeginAsync(staff, cancellationToken);
        await db.LockBureauAsync(staff.BureauId, cancellationToken);
        var (details, errors) = form.Check(profile.Bureau.Jurisdiction, ChinaTime.Day(act.Now));
        if (details is null) return (null, errors);

        var id = Guid.CreateVersion7();
        if (await submissions.EarlierResultAsync(act, once, id.ToString(), cancellationToken) is { } earlier) return (Guid.Parse(earlier), errors);
        if (await OverlapsAsync(staff.BureauId, details, cancellationToken))
        {
            errors.Add(nameof(ClosureForm.From), ClosureRefusals.ClosedAlready);
            return (null, errors);
        }

        db.Add(new Closure
        {
            Id = id,
            BureauId = staff.BureauId,
            Area = details.Area,
            Places = [.. details.Places],
            From = details.From,
            Until = details.Until,
            Reason = details.Reason,
            Source = details.Source,
            DeclaredBy = staff.Id,
            DeclaredAt = act.Now,
        });
        act.Record(LogStream.OfFiling(id), "closure-declared", Audience.Staff, new JsonObject
        {
            ["area"] = details.Area,
            ["places"] = new JsonArray([.. details.Places.Select(place => JsonValue.Create(place))]),
            ["from"] = $"{details.From:yyyy-MM-dd}",
            ["until"] = details.Until is { } until ? $"{until:yyyy-MM-dd}" : null,
            ["reason"] = details.Reason,
            ["source"] = details.Source,
        });
        await act.CommitAsync(cancellationToken);
        return (id, errors);
    }

    private async Task<bool> OverlapsAsync(Guid bureauId, ClosureDetails details, CancellationToken cancellationToken)
    {
        var same = await db.Set<Closure>().AsNoTracking().Where(row => row.BureauId == bureauId && row.Area == details.Area).ToListAsync(cancellationToken);
        return same.Any(row => row.Law is var law && law.From <= (details.Until ?? DateOnly.MaxValue) && details.From <= (law.Until ?? DateOnly.MaxValue));
    }
}
