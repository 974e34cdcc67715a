using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

/// <summary>A place as typed.</summary>
public sealed record PremisesForm
{
    public string? Address { get; set; }

    public string? Owner { get; set; }

    public string? Tenants { get; set; }

    public List<PremisesFlag> Flags { get; set; } = [];
}

/// <param name="Id">Null for a new place.</param>
public sealed record KeepPremisesInput(Guid? Id, PremisesForm Form, int? Version, Guid? Once);

public sealed record KeepPremisesAnswer(Guid? Id, Refusal? Refusal, FieldErrors Errors);

/// <summary>Registers a place or brings what is known of it up to date; before and after stand in its log.</summary>
public sealed class KeepPremises(TakanDb db, Acts acts, Submissions submissions)
{
    public async Task<KeepPremisesAnswer> HandleAsync(StaffActor staff, KeepPremisesInput input, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(staff, cancellationToken);
        await db.LockBureauAsync(staff.BureauId, cancellationToken);
        var errors = new FieldErrors();
        var address = errors.Text(nameof(PremisesForm.Address), input.Form.Address, Premises.AddressLength, PremisesRefusals.AddressMissing);
        var key = AddressKey.Of(address).Value;
        if (key.Length == 0) errors.Add(nameof(PremisesForm.Address), PremisesRefusals.AddressMissing);
        var owner = errors.Text(nameof(PremisesForm.Owner), input.Form.Owner, Premises.OwnerLength, PremisesRefusals.OwnerMissing);
        var tenants = string.Join('\n', (input.Form.Tenants ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        if (tenants.Length > Premises.TenantsLength) errors.Add(nameof(PremisesForm.Tenants), FormRefusals.TooLong(Premises.TenantsLength));
        if (errors.Any) return new(null, null, errors);

        var id = input.Id ?? Guid.CreateVersion7();
        if (await submissions.EarlierResultAsync(act, input.Once, id.ToString(), cancellationToken) is { } earlier) return new(Guid.Parse(earlier), null, errors);
        var known = input.Id is null ? null : await db.Set<Premises>().SingleAsync(row => row.Id == id, cancellationToken);
        if (known is not null && input.Version is { } seen && seen != known.Version) return new(null, PremisesRefusals.ChangedByAnother, errors);
        if (await db.Set<Premises>().AnyAsync(row => row.BureauId == staff.BureauId && row.AddressKey == key && row.Id != id, cancellationToken))
        {
            errors.Add(nameof(PremisesForm.Address), PremisesRefusals.KnownAlready);
            return new(null, null, errors);
        }

        var before = known is null ? null : Body(known);
        var place = known ?? new Premises { Id = id, BureauId = staff.BureauId, Address = "", AddressKey = "", Owner = "", Tenants = "", Flags = [], ChangedAt = act.Now };
        (place.Address, place.AddressKey, place.Owner, place.Tenants) = (address, key, owner, tenants);
        (place.Flags, place.ChangedAt) = ([.. input.Form.Flags.Where(Enum.IsDefined).Distinct().Order()], act.Now);
        if (known is null) db.Add(place);
        else place.Version++;
        act.Record(LogStream.OfFiling(id), known is null ? "premises-registered" : "premises-changed", Audience.Staff, new JsonObject { ["before"] = before, ["after"] = Body(place) });
        await act.CommitAsync(cancellationToken);
        return new(id, null, errors);
    }

    private static JsonObject Body(Premises place) => new()
    {
        ["address"] = place.Address,
        ["owner"] = place.Owner,
        ["tenants"] = place.Tenants,
        ["flags"] = new JsonArray([.. place.Flags.Select(flag => JsonValue.Create(flag.ToString()))]),
    };
}
