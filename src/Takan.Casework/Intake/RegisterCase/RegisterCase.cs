using System.Text.Json.Nodes;
using Takan.Casework.Catalog;
using Takan.Evidence.Chain;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

public sealed record RegisterCaseInput(CaseForm Form, Guid? Once);

/// <summary>Enters an application at the window (HC-27). The case is bound to the bureau's present profile.</summary>
public sealed class RegisterCase(TakanDb db, Acts acts, Profiles profiles, CaseNumbers numbers, PersonalNumbers personal, Submissions submissions)
{
    public async Task<Checked<RegisteredCase>> HandleAsync(StaffActor clerk, RegisterCaseInput input, CancellationToken cancellationToken)
    {
        var (digest, profile) = await profiles.CurrentAsync(clerk.BureauId, cancellationToken);
        await using var act = await acts.BeginAsync(clerk, cancellationToken);
        var today = ChinaTime.Day(act.Now);
        var (details, errors) = input.Form.Check(profile, today);
        if (details is null) return new(null, errors);

        var id = CaseId.New();
        if (await submissions.EarlierResultAsync(act, input.Once, id.ToString(), cancellationToken) is { } earlier)
            return new(new RegisteredCase(CaseId.Parse(earlier, null)), errors);

        var number = CaseNumber.Of(profile.Bureau.UnitPrefix, today.Year, await numbers.NextAsync(clerk.BureauId, today.Year, cancellationToken));
        var @case = Create(details, clerk, digest, number, id, act.Now);
        db.Add(@case);
        act.Record(LogStream.Of(id), "case-registered", Audience.Applicant, new JsonObject
        {
            ["number"] = @case.Number,
            ["matter"] = @case.Matter,
            ["profile"] = digest,
            ["applicant"] = @case.EntityName,
        });
        await act.CommitAsync(cancellationToken);
        return new(new RegisteredCase(id), errors);
    }

    private Case Create(CaseDetails details, StaffActor clerk, string digest, CaseNumber number, CaseId id, DateTime now) => new(now)
    {
        Id = id,
        BureauId = clerk.BureauId,
        Number = number.ToString(),
        ProfileDigest = digest,
        Matter = details.Matter,
        Scenario = [.. details.Scenario],
        EntityName = details.EntityName,
        CreditCode = details.CreditCode.Value,
        Address = details.Address,
        ContactName = details.ContactName,
        ContactCapacity = details.ContactCapacity,
        ContactPhoneCipher = personal.Seal(clerk.BureauId, details.ContactPhone),
        ContactPhoneTail = details.ContactPhone.Value[^4..],
        ContactIdCipher = personal.Seal(clerk.BureauId, details.ContactId),
        ContactIdIndex = personal.Index(clerk.BureauId, details.ContactId),
        ContactIdTailIndex = personal.TailIndex(clerk.BureauId, details.ContactId.LastFour),
        RegisteredBy = clerk.Id,
        RegisteredAt = now,
    };
}

public sealed record RegisteredCase(CaseId Id);
