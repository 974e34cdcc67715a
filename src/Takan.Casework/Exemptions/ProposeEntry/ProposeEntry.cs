using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Registry;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Exemptions;

/// <summary>What an inspector found at a place, as typed.</summary>
public sealed record ProposalForm
{
    /// <summary>Ids of the fixed elements that were found.</summary>
    public List<string> Elements { get; set; } = [];

    public string? Management { get; set; }

    public string? Record { get; set; }
}

public sealed record ProposeEntryInput(Guid PremisesId, ProposalForm Form, int? Version, Guid? Once);

/// <summary>An inspector records the fixed elements and the stable management of a place and proposes it (LT-30, LT-40); somebody else decides.</summary>
public sealed class ProposeEntry(TakanDb db, Acts acts, Profiles profiles, Submissions submissions)
{
    public async Task<Outcome<ExemptionEntry>> HandleAsync(StaffActor staff, ProposeEntryInput input, CancellationToken cancellationToken)
    {
        var (_, profile) = await profiles.CurrentAsync(staff.BureauId, cancellationToken);
        if (profile.Exemptions is not { } library) return ExemptionRefusals.NotKept;
        var (management, record) = ((input.Form.Management ?? "").Trim(), (input.Form.Record ?? "").Trim());
        if (management.Length > ExemptionEntry.TextLength) return FormRefusals.TooLong(ExemptionEntry.TextLength);
        if (record.Length > ExemptionEntry.RecordLength) return FormRefusals.TooLong(ExemptionEntry.RecordLength);

        await using var act = await acts.BeginAsync(staff, cancellationToken);
        await db.LockBureauAsync(staff.BureauId, cancellationToken);
        var place = await db.Set<Premises>().SingleAsync(row => row.Id == input.PremisesId, cancellationToken);
        var known = await db.Set<ExemptionEntry>().SingleOrDefaultAsync(row => row.Id == place.Id, cancellationToken);
        if (known is not null && await submissions.EarlierResultAsync(act, input.Once, place.Id.ToString(), cancellationToken) is not null) return known;
        if (known is not null && input.Version is { } seen && seen != known.Version) return ExemptionRefusals.ChangedByAnother;
        if (!place.Flags.Contains(PremisesFlag.StableManagement)) return ExemptionRefusals.NotStable;

        var facts = new ExemptionFacts
        {
            FixedElements = [.. library.FixedElements.Select(element => element.Id)],
            FoundElements = input.Form.Elements,
            Management = management,
            Record = record,
        };
        if (!ExemptionProcess.Decide(known?.State ?? ExemptionState.Unlisted, ExemptionCommand.Propose, profile.Bureau.Numbers, facts).IsAllowed(out var transition, out var refusal))
            return refusal;
        var entry = known ?? new ExemptionEntry
        {
            Id = place.Id,
            BureauId = place.BureauId,
            Elements = [],
            Management = "",
            Record = "",
            ProposedBy = staff.Id,
            ProposedAt = act.Now,
        };
        if (known is null) db.Add(entry);
        (entry.Elements, entry.Management, entry.Record) = ([.. facts.FixedElements], management, record);
        (entry.ProposedBy, entry.ProposedAt, entry.DecidedBy, entry.Reason) = (staff.Id, act.Now, null, null);
        entry.Apply(transition, act.Now);
        act.Record(LogStream.OfFiling(place.Id), "exemption-proposed", Audience.Staff, new JsonObject
        {
            ["elements"] = new JsonArray([.. entry.Elements.Select(element => JsonValue.Create(element))]),
            ["management"] = management,
            ["record"] = record,
        });
        await act.CommitAsync(cancellationToken);
        return entry;
    }
}
