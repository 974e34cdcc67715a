using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

/// <param name="Version">Version of the application that was looked at.</param>
public sealed record DecideChangeInput(Guid ChangeId, bool Consent, string? Reason, int? Version, Guid? Once);

/// <summary>The centre consents to a change of filed data, or turns it down (TJ-39). Only here does filed data change.</summary>
public sealed class DecideChange(TakanDb db, Acts acts, Submissions submissions)
{
    public async Task<Outcome<FilingChange>> HandleAsync(StaffActor decider, DecideChangeInput input, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(decider, cancellationToken);
        await db.LockBureauAsync(decider.BureauId, cancellationToken);
        var change = await db.Set<FilingChange>().SingleAsync(row => row.Id == input.ChangeId, cancellationToken);
        if (await submissions.EarlierResultAsync(act, input.Once, change.Id.ToString(), cancellationToken) is not null) return change;
        if (change.State != ChangeState.Waiting || (input.Version is { } seen && seen != change.Version)) return RegistryRefusals.DecidedAlready;
        if (ChangeControl.OwnApplication(change.AppliedBy, decider.Id) is { } own) return own;
        var reason = (input.Reason ?? "").Trim();
        if (reason.Length > FilingChange.ReasonLength) return FormRefusals.TooLong(FilingChange.ReasonLength);
        if (!input.Consent && reason.Length == 0) return RegistryRefusals.DecisionReasonMissing;

        var filing = await db.Set<Filing>().SingleAsync(row => row.Id == change.FilingId, cancellationToken);
        if (input.Consent && await ApplyAsync(filing, change, cancellationToken) is { } no) return no;
        (change.State, change.DecidedBy, change.DecidedAt) = (input.Consent ? ChangeState.Consented : ChangeState.Refused, decider.Id, act.Now);
        change.DecisionReason = reason.Length > 0 ? reason : null;
        change.Version++;
        if (input.Consent) filing.ConfirmedAt = act.Now;
        act.Record(LogStream.OfFiling(filing.Id), input.Consent ? "filing-changed" : "filing-change-refused", Audience.Staff, new JsonObject
        {
            ["change"] = change.Id.ToString(),
            ["before"] = RegistryLog.Of(FactsJson.Read(change.Before)),
            ["after"] = RegistryLog.Of(FactsJson.Read(change.After)),
            ["reason"] = change.DecisionReason,
        });
        await act.CommitAsync(cancellationToken);
        return change;
    }

    /// <summary>Only the fields of the application change, and only from what the applicant saw.</summary>
    private async Task<Refusal?> ApplyAsync(Filing filing, FilingChange change, CancellationToken cancellationToken)
    {
        var (before, after) = (FactsJson.Read(change.Before), FactsJson.Read(change.After));
        var values = filing.Whole().ToDictionary();
        foreach (var field in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            if (values.GetValueOrDefault(field) != before.GetValueOrDefault(field)) return RegistryRefusals.BaseMoved;
            if (after.TryGetValue(field, out var wanted)) values[field] = wanted;
            else values.Remove(field);
        }

        if (after.TryGetValue(FilingForm.CreditCode, out var code) && await db.IsFiledAsync(filing.BureauId, filing.Kind, code, cancellationToken))
            return RegistryRefusals.AlreadyFiled;
        filing.Take(values);
        change.MadeVersion = ++filing.Version;
        return null;
    }
}
