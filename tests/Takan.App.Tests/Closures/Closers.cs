using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.Casework.Closures;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.App.Tests.Closures;

/// <summary>What the lead does about an area that nobody can visit, through the real handlers.</summary>
internal static class Closers
{
    public static DateOnly Today(this Desk desk) => ChinaTime.Day(desk.App.Clock.GetUtcNow().UtcDateTime);

    /// <summary>The whole district, from today on unless it begins later.</summary>
    public static async Task<Guid> CloseAsync(this Desk desk, DateOnly? until = null, DateOnly? from = null)
    {
        var form = new ClosureForm { Scope = ClosureForm.Whole, From = from ?? desk.Today(), Until = until, Reason = "疫情管控", Source = "示例通告〔2026〕3 号" };
        var (id, errors) = await desk.AsAsync<DeclareClosure, (Guid? Id, FieldErrors Errors)>(desk.Lead, handler => handler.HandleAsync(desk.Lead, form, null, default));
        Assert.True(id is not null, string.Join("; ", errors.All.Select(error => error.Key + " " + error.Value.Rule)));
        return id.Value;
    }

    public static Task<Outcome<Closure>> EndAsync(this Desk desk, Guid closure, string? reason) =>
        desk.AsAsync<EndClosure, Outcome<Closure>>(desk.Lead, handler => handler.HandleAsync(desk.Lead, new(closure, reason, null, null), default));

    public static Task TellAsync(this Desk desk) => desk.AsAsync<TellClosures, bool>(new SystemActor(), async tell =>
    {
        await tell.RunAsync(desk.BureauId, default);
        return true;
    });

    public static Task<Outcome<Case>> AgreeAsync(this Desk desk, CaseId id, DateTime at) =>
        desk.AsAsync<AgreeVisit, Outcome<Case>>(desk.Lead, handler => handler.HandleAsync(new(new(id), at, new([desk.Zhou.Id, desk.He.Id])), default));

    public static Task<Outcome<Case>> DeclineAsync(this Desk desk, CaseId id) =>
        desk.AsAsync<DeclineRemote, Outcome<Case>>(Applicants.Of(desk, id), handler => handler.HandleAsync(new(new(id), null), default));
}
