using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Review;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;

namespace Takan.App.Tests.Eligibility;

/// <summary>A food shop at the desk of a bureau whose paper asks before video is open.</summary>
internal static class FoodShops
{
    public static CaseForm Form => Desk.Form("示例小吃店") with { Matter = "food-business", Scenario = ["hot", "street"] };

    public static async Task<CaseId> AcceptFoodAsync(this Desk desk, CaseForm? form = null)
    {
        var (done, errors, _) = await desk.AsAsync<RegisterCase, RegisterCaseAnswer>(desk.Clerk, handler => handler.HandleAsync(desk.Clerk, new(form ?? Form, null, Compared: true), default));
        Assert.True(done is not null, string.Join("; ", errors.All.Select(error => error.Key + " " + error.Value.Rule)));
        Desk.Allowed(await desk.AsAsync<AcceptCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(done.Id), true, NoOccasion: true), default)));
        desk.App.Clock.Advance(TimeSpan.FromSeconds(1));
        await desk.ReviewedAsync(done.Id);
        return done.Id;
    }

    /// <summary>Every exclusion answered no, but those named.</summary>
    public static async Task<Outcome<Case>> AnswerAsync(this Desk desk, CaseId id, string? basis, params ExclusionGround[] applying)
    {
        var head = await desk.AsAsync<CaseHeads, CaseHead>(desk.Clerk, heads => heads.ReadAsync(id, default));
        var answers = RoadQuestion.Of(head.Profile.Profile, head.Profile.Matter)
            .ToDictionary(question => question.Id, question => applying.Any(ground => ground.ToString() == question.Id));
        desk.App.Clock.Advance(TimeSpan.FromSeconds(1));
        return await desk.AsAsync<RouteCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(desk.Clerk, new(new(id), answers, basis), default));
    }

    public static async Task<RoutingCard> CardAsync(this Desk desk, CaseId id)
    {
        var head = await desk.AsAsync<CaseHeads, CaseHead>(Applicants.Of(desk, id), heads => heads.ReadAsync(id, default));
        return await desk.AsAsync<CaseRoads, RoutingCard>(Applicants.Of(desk, id), roads => roads.CardAsync(head.Case, head.Profile, desk.App.Clock.GetUtcNow().UtcDateTime, default));
    }
}
