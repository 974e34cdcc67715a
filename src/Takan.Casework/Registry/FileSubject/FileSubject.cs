using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Evidence.Chain;
using Takan.Law.Identifiers;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

/// <param name="Subject">Account or matter; a market entity is known by its credit code.</param>
/// <param name="Compared">The keeper looked at the entities whose names look the same, and means another one.</param>
/// <param name="Pledged">The unit answers for what it files (TJ-38).</param>
public sealed record FileSubjectInput(FilingKind Kind, string? Subject, IReadOnlyDictionary<string, string?> Fields, bool Compared, bool Pledged, Guid? Once);

/// <summary>The filing, or what is wrong with the form; with the entities that look the same, when they are the reason.</summary>
public sealed record FileSubjectAnswer(Guid? Id, FieldErrors Errors, IReadOnlyList<Filing> Lookalikes);

/// <summary>Enters a person, a matter or a market entity (TJ-27).</summary>
public sealed class FileSubject(TakanDb db, Acts acts, Profiles profiles, Submissions submissions)
{
    public const string SubjectField = "subject";
    public const string PledgeField = "pledged";

    public async Task<FileSubjectAnswer> HandleAsync(StaffActor keeper, FileSubjectInput input, CancellationToken cancellationToken)
    {
        var (_, profile) = await profiles.CurrentAsync(keeper.BureauId, cancellationToken);
        await using var act = await acts.BeginAsync(keeper, cancellationToken);
        await db.LockBureauAsync(keeper.BureauId, cancellationToken);
        var errors = new FieldErrors();
        var draft = FilingCheck.Check(input.Kind, input.Fields);
        foreach (var (field, refusal) in draft.Errors) errors.Add(field, refusal);
        var photo = await db.PhotoAsync(keeper, draft.Values, errors, cancellationToken);

        var subject = input.Kind switch
        {
            FilingKind.Person => await PersonAsync(keeper.BureauId, input.Subject, cancellationToken),
            FilingKind.Matter => profile.FindMatter(input.Subject ?? "") is { } matter ? new Subject(matter.Id, matter.Name, matter.Code) : null,
            _ => draft.Values.TryGetValue(FilingForm.CreditCode, out var code) ? new Subject(code, draft.Values.GetValueOrDefault(FilingForm.Name, ""), code) : null,
        };
        if (input.Kind != FilingKind.Entity) errors.Require(SubjectField, subject, RegistryRefusals.ChooseSubject);
        if (FilingPledge.Missing(input.Pledged) is { } unpledged) errors.Add(PledgeField, unpledged);
        if (errors.Any) return new(null, errors, []);

        var id = Guid.CreateVersion7();
        if (await submissions.EarlierResultAsync(act, input.Once, id.ToString(), cancellationToken) is { } earlier)
            return new(Guid.Parse(earlier), errors, []);
        if (await db.IsFiledAsync(keeper.BureauId, input.Kind, subject!.Key, cancellationToken))
        {
            errors.Add(input.Kind == FilingKind.Entity ? FilingForm.CreditCode : SubjectField, RegistryRefusals.AlreadyFiled);
            return new(null, errors, []);
        }

        if (input is { Kind: FilingKind.Entity, Compared: false } && await db.LookalikesAsync(keeper.BureauId, subject.Title, subject.Key, cancellationToken) is { Count: > 0 } alike)
        {
            errors.Add(FilingForm.Name, RegistryRefusals.LooksTheSame);
            return new(null, errors, alike);
        }

        db.Add(Create(keeper, input.Kind, id, subject, draft.Values, act.Now));
        act.Record(LogStream.OfFiling(id), "subject-filed", Audience.Staff, new JsonObject
        {
            ["kind"] = input.Kind.ToString(),
            ["subject"] = subject.Key,
            ["after"] = RegistryLog.Of(draft.Values),
            ["photo"] = photo?.Sha256,
            ["pledge"] = FilingPledge.Text.Chinese,
        });
        await act.CommitAsync(cancellationToken);
        return new(id, errors, []);
    }

    private static Filing Create(StaffActor keeper, FilingKind kind, Guid id, Subject subject, IReadOnlyDictionary<string, string> values, DateTime now)
    {
        var filing = new Filing
        {
            Id = id,
            BureauId = keeper.BureauId,
            Kind = kind,
            Subject = subject.Key,
            Title = subject.Title,
            Number = subject.Number,
            NameKey = NameKey.Of(subject.Title).Value,
            AddressKey = "",
            Facts = "",
            FiledBy = keeper.Id,
            FiledAt = now,
            ConfirmedAt = now,
        };
        filing.Take(values);
        return filing;
    }

    private async Task<Subject?> PersonAsync(Guid bureauId, string? typed, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(typed, "D", out var id)) return null;
        var name = await db.StaffToFile(bureauId).Where(staff => staff.Id == id).Select(staff => staff.DisplayName).SingleOrDefaultAsync(cancellationToken);
        return name is null ? null : new(id.ToString(), name, "");
    }

    private sealed record Subject(string Key, string Title, string Number);
}
