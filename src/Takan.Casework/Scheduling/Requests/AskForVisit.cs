using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <param name="Wish">When it would suit, and what is to be looked at.</param>
public sealed record AskForVisitInput(CaseTarget Target, VisitKind Kind, string? Wish, VisitConsentInput? Consent = null);

/// <param name="NoticeVersion">Version of the notice that the phone showed.</param>
/// <param name="Given">Ids of the consents that were ticked.</param>
public sealed record VisitConsentInput(string? NoticeVersion, IReadOnlyCollection<string> Given);

/// <summary>Asks for a trial inspection, guidance or an instant inspection, on the phone or at the window. Consent is the applicant's own, on the phone.</summary>
public sealed class AskForVisit(TakanDb db, CaseActs acts, VisitRequestActs requests)
{
    public async Task<Outcome<VisitRequest>> HandleAsync(AskForVisitInput input, CancellationToken cancellationToken)
    {
        var wish = (input.Wish ?? "").Trim();
        if (wish.Length > VisitRequest.TextLength) return IntakeRefusals.TooLong(VisitRequest.TextLength);
        if (!(await acts.BeginAsync(input.Target with { Version = null }, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return await db.RequestsOf(act.Case.Id).FirstAsync(cancellationToken);

        var request = new VisitRequest
        {
            Id = Guid.CreateVersion7(),
            CaseId = act.Case.Id,
            BureauId = act.Case.BureauId,
            Kind = input.Kind,
            Wish = wish,
            AskedAt = act.Act.Now,
            AskedAtWindowBy = (act.Act.Actor as StaffActor)?.Id,
        };
        if (VisitRequestActs.Move(act, request, VisitRequestCommand.AskForVisit, await requests.FactsAsync(act.Case, act.Profile, request, cancellationToken), new JsonObject { ["wish"] = wish }) is { } no) return no;
        db.Add(request);
        // What leads to the inspection anyway has its consent letter; the others need theirs before any camera.
        if (!input.Kind.Decides() && input.Consent is { } consent && Consent(act, request, consent) is { } missing) return missing;
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? request : late;
    }

    /// <summary>To what was asked for at the window the applicant consents on the phone.</summary>
    public async Task<Outcome<VisitRequest>> ConsentAsync(CaseTarget target, VisitConsentInput consent, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(target with { Version = null }, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (await db.RequestsOf(act.Case.Id).FirstOrDefaultAsync(cancellationToken) is not { } request) return SchedulingRefusals.NoRequest;
        if (act.IsRepeat) return request;
        if (Consent(act, request, consent) is { } no) return no;
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? request : late;
    }

    private Refusal? Consent(CaseAct act, VisitRequest request, VisitConsentInput consent)
    {
        var notice = act.Profile.Profile.PrivacyNotice;
        var facts = new VisitRequestFacts { NoticeShown = consent.NoticeVersion == notice.Version, RequiredConsentsGiven = notice.RequiredConsents.All(consent.Given.Contains) };
        var given = new JsonArray([.. notice.Consents.Where(one => consent.Given.Contains(one.Id)).Select(one => JsonValue.Create(one.Title))]);
        if (VisitRequestActs.Move(act, request, VisitRequestCommand.ConsentToVisit, facts, new JsonObject { ["notice"] = notice.Version, ["given"] = given }) is { } no) return no;
        request.ConsentedAt = act.Act.Now;
        db.AddRange(notice.Consents.Select(one => new GivenConsent
        {
            Id = Guid.CreateVersion7(),
            CaseId = act.Case.Id,
            Kind = one.Id,
            Given = consent.Given.Contains(one.Id),
            NoticeVersion = notice.Version,
            At = act.Act.Now,
        }));
        return null;
    }
}
