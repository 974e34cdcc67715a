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

/// <param name="Version">Version of the filing that the keeper looked at.</param>
/// <param name="PaperId">The stamped application, handed in before.</param>
public sealed record ApplyForChangeInput(
    Guid FilingId, int? Version, IReadOnlyDictionary<string, string?> Fields, string? Reason, string? PaperId, Guid? Once);

/// <summary>Either the application, or a refusal of the whole, or what is wrong field by field.</summary>
public sealed record ApplyForChangeAnswer(Guid? Id, Refusal? Refusal, FieldErrors Errors);

/// <summary>A written application to change filed data (TJ-39). It changes nothing by itself.</summary>
public sealed class ApplyForChange(TakanDb db, Acts acts, Submissions submissions, SubjectsToday subjects)
{
    public const string ReasonField = "reason";
    public const string PaperField = "paper";

    public async Task<ApplyForChangeAnswer> HandleAsync(StaffActor keeper, ApplyForChangeInput input, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(keeper, cancellationToken);
        await db.LockBureauAsync(keeper.BureauId, cancellationToken);
        var errors = new FieldErrors();
        var id = Guid.CreateVersion7();
        if (await submissions.EarlierResultAsync(act, input.Once, id.ToString(), cancellationToken) is { } earlier)
            return new(Guid.Parse(earlier), null, errors);

        var filing = await db.Set<Filing>().SingleAsync(row => row.Id == input.FilingId, cancellationToken);
        if (input.Version is { } seen && seen != filing.Version) return new(null, RegistryRefusals.ChangedByAnother, errors);
        if (await db.Set<FilingChange>().AnyAsync(row => row.FilingId == filing.Id && row.State == ChangeState.Waiting, cancellationToken))
            return new(null, RegistryRefusals.ChangeWaits, errors);

        var before = filing.Whole();
        var draft = FilingCheck.Check(filing.Kind, input.Fields);
        foreach (var (field, refusal) in draft.Errors) errors.Add(field, refusal);
        var photo = await db.PhotoAsync(keeper, draft.Values, errors, cancellationToken, before.GetValueOrDefault(FilingForm.Photo));
        var paper = await CheckApplicationAsync(keeper, input, errors, cancellationToken);
        if (await IsTakenAsync(filing, draft.Values, cancellationToken)) errors.Add(FilingForm.CreditCode, RegistryRefusals.AlreadyFiled);
        if (errors.Any) return new(null, null, errors);
        var after = (await subjects.OfAsync(filing, cancellationToken) ?? filing.FiledName).With(filing.Kind, draft.Values);
        var changed = FilingCheck.Differences(before, after);
        if (changed.Count == 0) return new(null, RegistryRefusals.NothingChanged, errors);

        var change = new FilingChange
        {
            Id = id,
            BureauId = filing.BureauId,
            FilingId = filing.Id,
            Before = FactsJson.Write(Only(before, changed)),
            After = FactsJson.Write(Only(after, changed)),
            Reason = input.Reason!.Trim(),
            PaperId = paper!.Id,
            AppliedBy = keeper.Id,
            AppliedAt = act.Now,
        };
        db.Add(change);
        act.Record(LogStream.OfFiling(filing.Id), "filing-change-applied", Audience.Staff, new JsonObject
        {
            ["change"] = id.ToString(),
            ["before"] = RegistryLog.Of(Only(before, changed)),
            ["after"] = RegistryLog.Of(Only(after, changed)),
            ["reason"] = change.Reason,
            ["paper"] = paper.Sha256,
            ["photo"] = photo?.Sha256,
        });
        await act.CommitAsync(cancellationToken);
        return new(id, null, errors);
    }

    private async Task<RegistryPaper?> CheckApplicationAsync(StaffActor keeper, ApplyForChangeInput input, FieldErrors errors, CancellationToken cancellationToken)
    {
        if (ChangeControl.MissingReason(input.Reason) is { } noReason) errors.Add(ReasonField, noReason);
        else if (input.Reason!.Trim().Length > FilingChange.ReasonLength) errors.Add(ReasonField, FormRefusals.TooLong(FilingChange.ReasonLength));
        var paper = await db.OwnPaperAsync(keeper, input.PaperId, cancellationToken);
        if (ChangeControl.MissingPaper(paper is not null) is { } noPaper) errors.Add(PaperField, noPaper);
        return paper;
    }

    private Task<bool> IsTakenAsync(Filing filing, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken) =>
        values.TryGetValue(FilingForm.CreditCode, out var code) && code != filing.Subject
            ? db.IsFiledAsync(filing.BureauId, filing.Kind, code, cancellationToken)
            : Task.FromResult(false);

    private static Dictionary<string, string> Only(IReadOnlyDictionary<string, string> values, IReadOnlyList<string> fields) =>
        values.Where(pair => fields.Contains(pair.Key)).ToDictionary();
}
