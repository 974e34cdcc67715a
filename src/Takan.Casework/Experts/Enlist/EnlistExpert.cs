using System.Text.Json.Nodes;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Experts;

/// <summary>An expert as typed: fields and interests one a line.</summary>
public sealed record ExpertForm
{
    public string? Name { get; set; }

    public string? Fields { get; set; }

    public string? Employer { get; set; }

    public string? EmployerCode { get; set; }

    public string? Interests { get; set; }

    public string? Phone { get; set; }
}

/// <summary>Those who lead take a person from outside into the library (LT-45).</summary>
public sealed class EnlistExpert(TakanDb db, Acts acts, Profiles profiles, KeyRing keys, Submissions submissions)
{
    public async Task<Outcome<Expert>> HandleAsync(StaffActor staff, ExpertForm form, Guid? once, FieldErrors errors, CancellationToken cancellationToken)
    {
        var (_, profile) = await profiles.CurrentAsync(staff.BureauId, cancellationToken);
        var draft = Draft(staff, form, errors);
        var facts = new ExpertFacts { Fields = draft.Fields, Employer = draft.Employer };
        foreach (var missing in ExpertProcess.Table.Objections(draft.State, ExpertCommand.Enlist, profile.Bureau.Numbers, facts))
            errors.Add(missing.Rule == ExpertGuards.FieldNamed.Rule ? nameof(form.Fields) : nameof(form.Employer), missing);
        var phone = errors.Take(nameof(form.Phone), MobilePhone.Parse(form.Phone));
        if (errors.Any || phone is null) return errors.All.First().Value;

        await using var act = await acts.BeginAsync(staff, cancellationToken);
        await db.LockBureauAsync(staff.BureauId, cancellationToken);
        if (await submissions.EarlierResultAsync(act, once, draft.Id.ToString(), cancellationToken) is { } earlier)
            return (await db.FindAsync<Expert>([Guid.Parse(earlier)], cancellationToken))!;
        if (!ExpertProcess.Decide(draft.State, ExpertCommand.Enlist, profile.Bureau.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        draft.Give(keys, phone.Value);
        draft.AddedAt = act.Now;
        draft.Apply(transition, act.Now);
        db.Add(draft);
        act.Record(LogStream.OfUnit(staff.BureauId), EventKind.Of(transition.Events[0]), Audience.Staff, new JsonObject { ["expert"] = draft.Name, ["employer"] = draft.Employer });
        await act.CommitAsync(cancellationToken);
        return draft;
    }

    private static Expert Draft(StaffActor staff, ExpertForm form, FieldErrors errors)
    {
        var (fields, interests, employer) = (Lines(form.Fields), Lines(form.Interests), (form.Employer ?? "").Trim());
        if (employer.Length > Expert.TextLength) errors.Add(nameof(form.Employer), FormRefusals.TooLong(Expert.TextLength));
        Check(fields, nameof(form.Fields), errors);
        Check(interests, nameof(form.Interests), errors);
        return new()
        {
            Id = Guid.CreateVersion7(),
            BureauId = staff.BureauId,
            Name = errors.Text(nameof(form.Name), form.Name, Expert.NameLength, ExpertRefusals.NameMissing),
            Fields = fields,
            Employer = employer,
            EmployerCode = string.IsNullOrWhiteSpace(form.EmployerCode) ? "" : errors.Take(nameof(form.EmployerCode), CreditCode.Parse(form.EmployerCode))?.Value ?? "",
            Interests = interests,
            AddedBy = staff.Id,
        };
    }

    private static List<string> Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private static void Check(List<string> lines, string field, FieldErrors errors)
    {
        if (lines.Count > Expert.MostLines) errors.Add(field, ExpertRefusals.TooMany);
        else if (lines.Exists(line => line.Length > Expert.TextLength)) errors.Add(field, FormRefusals.TooLong(Expert.TextLength));
    }
}
