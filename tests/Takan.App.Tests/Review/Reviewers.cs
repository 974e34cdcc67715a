using Takan.App.Tests.Intake;
using Takan.Casework.Intake;
using Takan.Casework.Review;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.App.Tests.Review;

/// <summary>What the approving section does, through the real handlers.</summary>
internal static class Reviewers
{
    public static Task<Outcome<Case>> HandOverAsync(this Desk desk, CaseId id, bool passed = true, string? opinion = null) =>
        desk.AsAsync<HandOver, Outcome<Case>>(desk.Reviewer, handler => handler.HandleAsync(new(new(id), passed, opinion), default));

    /// <summary>Through the preliminary review, where the bureau's paper has one.</summary>
    public static async Task ReviewedAsync(this Desk desk, CaseId id)
    {
        if (!CaseProcess.Table.Knows((await desk.CaseAsync(id)).State, CaseCommand.HandOver)) return;
        Desk.Allowed(await desk.HandOverAsync(id));
        desk.App.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    public static Task<Outcome<Case>> HandBackAsync(this Desk desk, StaffActor officer, CaseId id) =>
        desk.AsAsync<HandBack, Outcome<Case>>(officer, handler => handler.HandleAsync(new(id), default));

    public static Task<Outcome<Case>> TakeOverAsync(this Desk desk, CaseId id) =>
        desk.AsAsync<TakeOverResult, Outcome<Case>>(desk.Reviewer, handler => handler.TakeOverAsync(new(id), default));

    public static Task<Outcome<Case>> GiveBackAsync(this Desk desk, CaseId id, string? why) =>
        desk.AsAsync<TakeOverResult, Outcome<Case>>(desk.Reviewer, handler => handler.GiveBackAsync(new(id), why, default));
}
