using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Areas;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Dispatch;

/// <summary>An area as typed. Nothing in it is trusted.</summary>
public sealed record AreaForm
{
    /// <summary>Null: a new one.</summary>
    public Guid? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>Subdistricts, one a line.</summary>
    public string? Places { get; set; }

    public Guid? Pair { get; set; }
}

/// <summary>The lead divides the district into areas, each of one pair (LT-02, LT-07).</summary>
public sealed class KeepArea(TakanDb db, Acts acts, AreaBook book)
{
    /// <summary>More than a district has.</summary>
    public const int MostSubdistricts = 60;

    /// <returns>What is wrong with the form; nothing when it was kept.</returns>
    public async Task<FieldErrors> HandleAsync(StaffActor lead, AreaForm form, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        await using var act = await acts.BeginAfreshAsync(lead, cancellationToken);
        await db.LockBureauAsync(lead.BureauId, cancellationToken);
        if (!await book.IsKeptAsync(lead.BureauId, cancellationToken)) errors.Add(nameof(AreaForm.Name), DispatchRefusals.NotByArea);
        var name = errors.Text(nameof(AreaForm.Name), form.Name, InspectionArea.NameLength, DispatchRefusals.AreaNameMissing);
        var places = (form.Places ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        if (places.Count is 0 or > MostSubdistricts || places.Exists(IsNoPlace)) errors.Add(nameof(AreaForm.Places), DispatchRefusals.PlacesMissing);
        var areas = await db.Set<InspectionArea>().Where(row => row.BureauId == lead.BureauId).ToListAsync(cancellationToken);
        var known = areas.Find(row => row.Id == form.Id);
        if (form.Id is not null && known is null) errors.Add(nameof(AreaForm.Name), DispatchRefusals.NoSuchArea);
        if (areas.Exists(row => row != known && row.Name == name)) errors.Add(nameof(AreaForm.Name), DispatchRefusals.AreaNameTaken);
        var pair = await db.Set<InspectionPair>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == form.Pair && row.BureauId == lead.BureauId, cancellationToken);
        if (pair is null) errors.Add(nameof(AreaForm.Pair), DispatchRefusals.OwnerMissing);
        var standing = await db.Set<AreaSubdistrict>().Where(row => row.BureauId == lead.BureauId).ToListAsync(cancellationToken);
        if (standing.Find(row => row.AreaId != known?.Id && places.Contains(row.Name)) is { } taken)
            errors.Add(nameof(AreaForm.Places), DispatchRefusals.PlaceTaken(taken.Name, areas.Find(row => row.Id == taken.AreaId)!.Name));
        if (errors.Any) return errors;

        var area = known ?? new InspectionArea { Id = Guid.CreateVersion7(), BureauId = lead.BureauId, Name = name, PairId = pair!.Id };
        if (known is null) db.Add(area);
        (area.Name, area.PairId) = (name, pair!.Id);
        var own = standing.FindAll(row => row.AreaId == area.Id);
        db.RemoveRange(own.Where(row => !places.Contains(row.Name)));
        db.AddRange(places.Where(place => own.TrueForAll(row => row.Name != place)).Select(place => new AreaSubdistrict { BureauId = lead.BureauId, Name = place, AreaId = area.Id }));
        act.Record(LogStream.OfUnit(lead.BureauId), known is null ? "area-made" : "area-changed", Audience.Staff, new JsonObject
        {
            ["area"] = name,
            ["pair"] = pair.Name,
            ["places"] = new JsonArray([.. places.Select(place => JsonValue.Create(place))]),
        });
        await act.CommitAsync(cancellationToken);
        return errors;
    }

    public async Task<Outcome<InspectionArea>> RemoveAsync(StaffActor lead, Guid id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAfreshAsync(lead, cancellationToken);
        await db.LockBureauAsync(lead.BureauId, cancellationToken);
        if (await db.Set<InspectionArea>().SingleOrDefaultAsync(row => row.Id == id && row.BureauId == lead.BureauId, cancellationToken) is not { } area) return DispatchRefusals.NoSuchArea;
        db.RemoveRange(await db.Set<AreaSubdistrict>().Where(row => row.AreaId == id).ToListAsync(cancellationToken));
        db.Remove(area);
        act.Record(LogStream.OfUnit(lead.BureauId), "area-removed", Audience.Staff, new JsonObject { ["area"] = area.Name });
        await act.CommitAsync(cancellationToken);
        return area;
    }

    private static bool IsNoPlace(string line) => line.Length > Subdistricts.NameLength || !PlainText.Is(line) || AddressKey.Of(line).Value.Length == 0;
}
