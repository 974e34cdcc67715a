using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Areas;
using Takan.Casework.Scheduling;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Dispatch;

/// <summary>A pair as typed. Nothing in it is trusted.</summary>
public sealed record PairForm
{
    /// <summary>Null: a new one.</summary>
    public Guid? Id { get; set; }

    public string? Name { get; set; }

    public Guid? Permanent { get; set; }

    public Guid? Dispatched { get; set; }

    public bool IsTechnical { get; set; }
}

/// <summary>The lead puts two people together, changes a pair or dissolves it (LT-07, LT-08).</summary>
public sealed class KeepPair(TakanDb db, Acts acts, AreaBook book)
{
    /// <returns>What is wrong with the form; nothing when it was kept.</returns>
    public async Task<FieldErrors> HandleAsync(StaffActor lead, PairForm form, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        await using var act = await acts.BeginAfreshAsync(lead, cancellationToken);
        await db.LockBureauAsync(lead.BureauId, cancellationToken);
        if (!await book.IsKeptAsync(lead.BureauId, cancellationToken)) errors.Add(nameof(PairForm.Name), DispatchRefusals.NotByArea);
        var name = errors.Text(nameof(PairForm.Name), form.Name, InspectionPair.NameLength, DispatchRefusals.PairNameMissing);
        if (form.Permanent is null) errors.Add(nameof(PairForm.Permanent), DispatchRefusals.PermanentMissing);
        if (form.Dispatched is null) errors.Add(nameof(PairForm.Dispatched), DispatchRefusals.DispatchedMissing);
        if (form.Permanent == form.Dispatched) errors.Add(nameof(PairForm.Dispatched), DispatchRefusals.SamePerson);
        var pairs = await db.Set<InspectionPair>().Where(row => row.BureauId == lead.BureauId).ToListAsync(cancellationToken);
        var known = pairs.Find(row => row.Id == form.Id);
        if (form.Id is not null && known is null) errors.Add(nameof(PairForm.Name), DispatchRefusals.NoSuchPair);
        if (pairs.Exists(row => row != known && row.Name == name)) errors.Add(nameof(PairForm.Name), DispatchRefusals.PairNameTaken);
        var pseudonyms = await PeopleAsync(lead.BureauId, form, pairs.Where(row => row != known), errors, cancellationToken);
        if (errors.Any) return errors;

        var pair = known ?? new InspectionPair
        {
            Id = Guid.CreateVersion7(),
            BureauId = lead.BureauId,
            Name = name,
            PermanentId = form.Permanent!.Value,
            DispatchedId = form.Dispatched!.Value,
            IsTechnical = form.IsTechnical,
        };
        if (known is null) db.Add(pair);
        (pair.Name, pair.PermanentId, pair.DispatchedId, pair.IsTechnical) = (name, form.Permanent!.Value, form.Dispatched!.Value, form.IsTechnical);
        act.Record(LogStream.OfUnit(lead.BureauId), known is null ? "pair-formed" : "pair-changed", Audience.Staff, new JsonObject
        {
            ["pair"] = name,
            ["permanent"] = pseudonyms[0],
            ["dispatched"] = pseudonyms[1],
            ["technical"] = form.IsTechnical,
        });
        await act.CommitAsync(cancellationToken);
        return errors;
    }

    public async Task<Outcome<InspectionPair>> DissolveAsync(StaffActor lead, Guid id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAfreshAsync(lead, cancellationToken);
        await db.LockBureauAsync(lead.BureauId, cancellationToken);
        if (await db.Set<InspectionPair>().SingleOrDefaultAsync(row => row.Id == id && row.BureauId == lead.BureauId, cancellationToken) is not { } pair) return DispatchRefusals.NoSuchPair;
        if (await db.Set<InspectionArea>().Where(row => row.PairId == id).Select(row => row.Name).FirstOrDefaultAsync(cancellationToken) is { } owned) return DispatchRefusals.StillOwns(owned);
        db.Remove(pair);
        act.Record(LogStream.OfUnit(lead.BureauId), "pair-dissolved", Audience.Staff, new JsonObject { ["pair"] = pair.Name });
        await act.CommitAsync(cancellationToken);
        return pair;
    }

    /// <summary>Both inspect for this bureau, and neither is in another pair.</summary>
    private async Task<IReadOnlyList<string>> PeopleAsync(Guid bureauId, PairForm form, IEnumerable<InspectionPair> others, FieldErrors errors, CancellationToken cancellationToken)
    {
        var staff = await db.InspectorsOf(bureauId).AsNoTracking().Where(row => row.Id == form.Permanent || row.Id == form.Dispatched).ToListAsync(cancellationToken);
        var pseudonyms = new List<string>();
        foreach (var (field, id) in new[] { (nameof(PairForm.Permanent), form.Permanent), (nameof(PairForm.Dispatched), form.Dispatched) })
        {
            if (staff.Find(row => row.Id == id) is not { } person)
            {
                errors.Add(field, DispatchRefusals.NotAnInspector);
                continue;
            }

            pseudonyms.Add(person.Pseudonym);
            if (others.FirstOrDefault(row => row.People.Contains(person.Id)) is { } other) errors.Add(field, DispatchRefusals.PersonTaken(person.DisplayName, other.Name));
        }

        return pseudonyms;
    }
}
