using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Oversight.Sharing;

/// <summary>The request as typed.</summary>
public sealed record SharingForm
{
    public string? Number { get; set; }

    public SharingScope? Scope { get; set; }

    public SharingDepartment? Department { get; set; }

    public string? DepartmentName { get; set; }

    public string? Recipient { get; set; }

    public string? Phone { get; set; }

    public string? Purpose { get; set; }

    public string? LegalBasis { get; set; }

    /// <summary>The last day on which it can be downloaded.</summary>
    public DateOnly? LastDay { get; set; }
}

/// <summary>Asks to share a case with a discipline or organisation department (TJ-49). Nothing leaves before both sides consented.</summary>
public sealed class AskToShare(TakanDb db, Acts acts, Profiles profiles, CaseLinkSecrets secrets, Submissions submissions, TimeProvider clock)
{
    private const int TailLength = 4;

    // Each guard beside the field that it asks about.
    private static readonly IReadOnlyList<(string Field, Guard<SharingFacts> Guard)> Asked =
    [
        (nameof(SharingForm.DepartmentName), SharingGuards.RecipientNamed),
        (nameof(SharingForm.Purpose), SharingGuards.PurposeGiven),
        (nameof(SharingForm.LegalBasis), SharingGuards.BasisGiven),
        (nameof(SharingForm.Scope), SharingGuards.SomethingKept),
        (nameof(SharingForm.LastDay), SharingGuards.EndsInTime),
    ];

    public async Task<Outcome<SharingRequest>> HandleAsync(StaffActor staff, SharingForm form, Guid? once, FieldErrors errors, CancellationToken cancellationToken)
    {
        var (_, profile) = await profiles.CurrentAsync(staff.BureauId, cancellationToken);
        var numbers = profile.Bureau.Numbers;
        var draft = await DraftAsync(staff, form, errors, cancellationToken);
        foreach (var (field, guard) in draft is null ? [] : Asked)
            if (guard.Check(numbers, draft!.Facts(clock.GetUtcNow().UtcDateTime)) is { } missing) errors.Add(field, missing);
        if (draft is null || errors.Any) return errors.All.First().Value;

        await using var act = await acts.BeginAsync(staff, cancellationToken);
        await db.LockBureauAsync(staff.BureauId, cancellationToken);
        if (await submissions.EarlierResultAsync(act, once, draft.Id.ToString(), cancellationToken) is { } earlier)
            return (await db.FindAsync<SharingRequest>([Guid.Parse(earlier)], cancellationToken))!;
        if (!SharingProcess.Decide(SharingState.Unasked, SharingCommand.Ask, numbers, draft.Facts(act.Now)).IsAllowed(out var transition, out var refusal)) return refusal;
        draft.AskedAt = act.Now;
        draft.Apply(transition, act.Now);
        db.Add(draft);
        draft.Log(act, EventKind.Of(transition.Events[0]));
        await act.CommitAsync(cancellationToken);
        return draft;
    }

    private async Task<SharingRequest?> DraftAsync(StaffActor staff, SharingForm form, FieldErrors errors, CancellationToken cancellationToken)
    {
        var shared = await CaseAsync(staff, form, errors, cancellationToken);
        var phone = errors.Take(nameof(form.Phone), MobilePhone.Parse(form.Phone));
        if (form.Scope is null) errors.Add(nameof(form.Scope), SharingRefusals.ScopeMissing);
        if (form.LastDay is null) errors.Add(nameof(form.LastDay), SharingRefusals.DayMissing);
        if (shared is null || phone is null || form is not { Scope: { } scope, LastDay: { } lastDay }) return null;
        return new()
        {
            Id = Guid.CreateVersion7(),
            BureauId = staff.BureauId,
            CaseId = shared.Id,
            CaseNumber = shared.Number,
            Scope = scope,
            PackageId = scope == SharingScope.Package ? await NewestPackageAsync(shared.Id, cancellationToken) : null,
            Department = form.Department ?? SharingDepartment.Discipline,
            DepartmentName = Plain(nameof(form.DepartmentName), form.Department is null ? "" : form.DepartmentName, SharingRequest.NameLength, errors),
            Recipient = Plain(nameof(form.Recipient), form.Recipient, SharingRequest.NameLength, errors),
            PhoneCipher = secrets.SealPhone(staff.BureauId, phone.Value),
            PhoneTail = phone.Value[^TailLength..],
            Purpose = Plain(nameof(form.Purpose), form.Purpose, SharingRequest.TextLength, errors),
            LegalBasis = Plain(nameof(form.LegalBasis), form.LegalBasis, SharingRequest.TextLength, errors),
            ExpiresAt = ChinaTime.Utc(lastDay.AddDays(1), TimeOnly.MinValue),
            Pseudonym = Pseudonyms.ForRecipient(),
            AskedBy = staff.Id,
        };
    }

    /// <summary>Empty passes: the law says what is missing.</summary>
    private static string Plain(string field, string? typed, int length, FieldErrors errors)
    {
        var text = (typed ?? "").Trim();
        if (!PlainText.Is(text)) errors.Add(field, FormRefusals.NotPlain);
        else if (text.Length > length) errors.Add(field, FormRefusals.TooLong(length));
        return text;
    }

    private async Task<Case?> CaseAsync(StaffActor staff, SharingForm form, FieldErrors errors, CancellationToken cancellationToken)
    {
        if (errors.Take(nameof(form.Number), CaseNumber.Parse(form.Number)) is not { } number) return null;
        var wanted = number.ToString();
        var found = await db.Set<Case>().AsNoTracking().SingleOrDefaultAsync(row => row.BureauId == staff.BureauId && row.Number == wanted, cancellationToken);
        return errors.Require(nameof(form.Number), found, SharingRefusals.NoSuchCase);
    }

    private async Task<Guid?> NewestPackageAsync(CaseId id, CancellationToken cancellationToken) => await db.Set<EvidenceObject>()
        .Where(row => row.CaseId == id && row.Kind == EvidenceKind.Package).OrderByDescending(row => row.ReceivedAt).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
}
