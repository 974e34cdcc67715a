using System.Text.Json.Nodes;
using Takan.Casework.Areas;
using Takan.Evidence.Chain;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

/// <summary>By which way an application comes, and who enters it.</summary>
/// <param name="Clerk">Null when it comes by itself.</param>
public sealed record Origin(Guid BureauId, ChannelKind Channel, Guid? Clerk)
{
    /// <summary>The application's number where it was first handed in.</summary>
    public string? Reference { get; init; }

    public Guid? Sender { get; init; }

    public static Origin AtTheWindow(StaffActor clerk) => new(clerk.BureauId, ChannelKind.Window, clerk.Id);

    /// <summary>The applicant alone sends it when it is complete; every other way hands over what is complete.</summary>
    public CaseState Begins => Channel is ChannelKind.SelfService ? CaseState.Applying : CaseState.Registered;
}

/// <summary>Checks one application and registers it inside an act: the same for one form at the window and for each row of a file.</summary>
public sealed class CaseRegistrar(TakanDb db, CaseNumbers numbers, PersonalNumbers personal, AlikeFinder finder, AreaBook areas, Submissions submissions)
{
    public async Task<RegisterCaseAnswer> RegisterAsync(
        Act act, Origin origin, string digest, Profile profile, RegisterCaseInput input, CancellationToken cancellationToken)
    {
        var today = ChinaTime.Day(act.Now);
        var (details, errors) = input.Form.Check(profile, await areas.SubdistrictsAsync(origin.BureauId, cancellationToken), today);
        if (ProfileValidity.MayTakeNewCases(profile.Bureau.Paper, today).Refusal is { } ended) errors.Add(nameof(CaseForm.Matter), ended);
        if (details is null || errors.Any) return new(null, errors, []);

        var id = CaseId.New();
        if (await submissions.EarlierResultAsync(act, input.Once, id.ToString(), cancellationToken) is { } earlier)
            return new(new RegisteredCase(CaseId.Parse(earlier, null)), errors, []);
        var alike = await finder.FindAsync(origin.BureauId, details.Marks, cancellationToken);
        if (!input.Compared && alike.Count > 0)
        {
            errors.Add(FieldOf(alike[0].Likeness), IntakeRefusals.LooksTheSame);
            return new(null, errors, alike);
        }

        var number = CaseNumber.Of(profile.Bureau.UnitPrefix, today.Year, await numbers.NextAsync(origin.BureauId, today.Year, cancellationToken));
        var @case = Create(details, origin, digest, number, id, act.Now);
        db.Add(@case);
        act.Record(LogStream.Of(id), "case-registered", Audience.Applicant, new JsonObject
        {
            ["number"] = @case.Number,
            ["matter"] = @case.Matter,
            ["profile"] = digest,
            ["applicant"] = @case.EntityName,
            ["channel"] = origin.Channel.ToString(),
        });
        // Of others, so it is not for the applicant to read.
        if (alike.Count > 0) act.Record(LogStream.Of(id), origin.Clerk is null ? "similar-found" : "similar-compared", Audience.Staff, new JsonObject { ["similar"] = new JsonArray([.. alike.Select(one => JsonValue.Create($"{one.Marks.Name} {one.Marks.CreditCode}"))]) });
        return new(new RegisteredCase(id), errors, []);
    }

    private static string FieldOf(Likeness likeness) => likeness switch
    {
        Likeness.OtherCode => nameof(CaseForm.EntityName),
        Likeness.SamePlace => nameof(CaseForm.Address),
        _ => nameof(CaseForm.CreditCode),
    };

    /// <summary>The applicant fills in an application once more. One that was sent already stays as it is.</summary>
    public void Rewrite(Act act, Case draft, CaseDetails details, Profile profile)
    {
        if (!CaseProcess.Decide(draft.State, CaseCommand.FillIn, profile.Bureau.Numbers, new()).IsAllowed(out var transition, out _)) return;
        draft.Apply(transition, act.Now);
        foreach (var fact in transition.Events) act.Record(LogStream.Of(draft.Id), EventKind.Of(fact), Audience.Applicant, []);
        (draft.Scenario, draft.EntityName) = ([.. details.Scenario], details.EntityName);
        (draft.Address, draft.Subdistrict) = (details.Address, details.Subdistrict);
        (draft.ContactName, draft.ContactCapacity) = (details.ContactName, details.ContactCapacity);
        draft.ContactIdCipher = personal.Seal(draft.BureauId, details.ContactId);
        draft.ContactIdIndex = personal.Index(draft.BureauId, details.ContactId);
        draft.ContactIdTailIndex = personal.TailIndex(draft.BureauId, details.ContactId.LastFour);
    }

    private Case Create(CaseDetails details, Origin origin, string digest, CaseNumber number, CaseId id, DateTime now) => new(now, origin.Begins)
    {
        Id = id,
        BureauId = origin.BureauId,
        Number = number.ToString(),
        ProfileDigest = digest,
        Matter = details.Matter,
        Scenario = [.. details.Scenario],
        EntityName = details.EntityName,
        CreditCode = details.CreditCode.Value,
        Address = details.Address,
        Subdistrict = details.Subdistrict,
        ContactName = details.ContactName,
        ContactCapacity = details.ContactCapacity,
        ContactPhoneCipher = personal.Seal(origin.BureauId, details.ContactPhone),
        ContactPhoneTail = details.ContactPhone.Value[^4..],
        ContactIdCipher = personal.Seal(origin.BureauId, details.ContactId),
        ContactIdIndex = personal.Index(origin.BureauId, details.ContactId),
        ContactIdTailIndex = personal.TailIndex(origin.BureauId, details.ContactId.LastFour),
        Channel = origin.Channel,
        Reference = origin.Reference,
        Sender = origin.Sender,
        RegisteredBy = origin.Clerk,
        RegisteredAt = now,
    };
}
