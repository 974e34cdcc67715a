using Takan.App.Tests.Consent;
using Takan.App.Tests.Eligibility;
using Takan.App.Tests.Intake;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;
using Takan.Platform.Access;

namespace Takan.App.Tests.Kinds;

/// <summary>What is asked for beside the formal inspection, and how the bureau answers, through the real handlers.</summary>
internal static class Askers
{
    /// <summary>On the phone, with every consent.</summary>
    public static Task<Outcome<VisitRequest>> AskAsync(this Desk desk, CaseId id, VisitKind kind, params string[] given) =>
        desk.AsAsync<AskForVisit, Outcome<VisitRequest>>(Applicants.Of(desk, id), handler =>
            handler.HandleAsync(new(new(id), kind, "明天上午方便", kind.Decides() ? null : new("1", given is [] ? Applicants.AllConsents : given)), default));

    public static Task<Outcome<VisitRequest>> AskAtWindowAsync(this Desk desk, CaseId id, VisitKind kind) =>
        desk.AsAsync<AskForVisit, Outcome<VisitRequest>>(desk.Clerk, handler => handler.HandleAsync(new(new(id), kind, ""), default));

    public static Task<Outcome<VisitRequest>> ConsentToVisitAsync(this Desk desk, CaseId id) =>
        desk.AsAsync<AskForVisit, Outcome<VisitRequest>>(Applicants.Of(desk, id), handler => handler.ConsentAsync(new(id), new("1", Applicants.AllConsents), default));

    public static Task<Outcome<Inspection>> GrantAsync(this Desk desk, StaffActor staff, VisitRequest request, DateTime at) =>
        desk.AsAsync<GrantVisit, Outcome<Inspection>>(staff, handler => handler.HandleAsync(staff, new(new(request.CaseId), request.Id, [staff.Id], at), default));

    public static Task<Outcome<VisitRequest>> WithdrawVisitAsync(this Desk desk, VisitRequest request) =>
        desk.AsAsync<AnswerVisit, Outcome<VisitRequest>>(Applicants.Of(desk, request.CaseId), handler => handler.WithdrawAsync(new(request.CaseId), request.Id, default));

    public static Task<Outcome<VisitRequest>> DeclineVisitAsync(this Desk desk, VisitRequest request, string? reason) =>
        desk.AsAsync<AnswerVisit, Outcome<VisitRequest>>(desk.Zhou, handler => handler.DeclineAsync(desk.Zhou, new(request.CaseId), request.Id, reason, default));

    /// <summary>A registered case goes on to the queue, as without any trial.</summary>
    public static async Task QueueAgainAsync(this Desk desk, CaseId id)
    {
        Desk.Allowed(await desk.AsAsync<AcceptCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(id), true, NoOccasion: true), default)));
        if ((await desk.CardAsync(id))[Road.Remote].Waits) Desk.Allowed(await desk.AnswerAsync(id, "看过平面图和照片"));
        Desk.Allowed(await desk.ConsentAsync(id, Applicants.AllConsents));
        Desk.Allowed(await desk.SignAsync(id));
    }

    public static Task<Outcome<Inspection>> BeginAtOnceAsync(this Desk desk, InspectionId id) =>
        desk.AsAsync<BeginAtOnce, Outcome<Inspection>>(desk.Zhou, handler => handler.HandleAsync(desk.Zhou, new(id), default));
}
