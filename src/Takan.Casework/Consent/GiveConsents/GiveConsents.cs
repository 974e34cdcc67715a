using System.Text.Json.Nodes;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.Casework.Consent;

/// <param name="NoticeVersion">Version of the notice that the phone showed.</param>
/// <param name="Given">Ids of the consents that were ticked.</param>
public sealed record GiveConsentsInput(CaseTarget Target, string? NoticeVersion, IReadOnlyCollection<string> Given);

/// <summary>The applicant read the privacy notice and said yes or no to each separate consent.</summary>
public sealed class GiveConsents(TakanDb db, CaseActs acts, CaseRoads roads)
{
    public async Task<Outcome<Case>> HandleAsync(GiveConsentsInput input, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var notice = act.Profile.Profile.PrivacyNotice;
        var facts = new CaseFacts
        {
            NoticeShown = input.NoticeVersion == notice.Version,
            RequiredConsentsGiven = notice.RequiredConsents.All(input.Given.Contains),
        };
        if (act.Move(CaseCommand.GiveConsents, facts, Body(notice.Version, notice.Consents, input.Given)) is { } no) return no;
        if (await roads.ClosedAsync(act, Road.Remote, cancellationToken) is { } closed) return closed;

        db.AddRange(notice.Consents.Select(consent => new GivenConsent
        {
            Id = Guid.CreateVersion7(),
            CaseId = act.Case.Id,
            Kind = consent.Id,
            Given = input.Given.Contains(consent.Id),
            NoticeVersion = notice.Version,
            At = act.Act.Now,
        }));
        return await act.CommitAsync(cancellationToken);
    }

    private static JsonObject Body(string version, IEnumerable<Law.Profiles.SeparateConsent> consents, IReadOnlyCollection<string> given) => new()
    {
        ["notice"] = version,
        ["given"] = new JsonArray([.. consents.Where(consent => given.Contains(consent.Id)).Select(consent => JsonValue.Create(consent.Title))]),
        ["withheld"] = new JsonArray([.. consents.Where(consent => !given.Contains(consent.Id)).Select(consent => JsonValue.Create(consent.Title))]),
    };
}
