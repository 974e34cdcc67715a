using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Registry;

namespace Takan.Casework.CasePage;

/// <summary>A case as the API tells it. Personal numbers are masked, as on the pages; whoever is not assigned is told of the case only.</summary>
public sealed record CaseAnswer(
    Guid Id,
    string Number,
    string State,
    string StateWords,
    int Version,
    string Channel,
    string Matter,
    string MatterName,
    IReadOnlyList<string> Scenario,
    string EntityName,
    string? CreditCode,
    string? Address,
    string? ContactName,
    string? ContactPhoneTail,
    DateTime RegisteredAt,
    DateTime? AcceptedAt,
    Guid? ResponsibleOfficer,
    InspectionAnswer? Inspection)
{
    public static CaseAnswer Of(CaseView view) => new(
        view.Case.Id.Value,
        view.Case.Number,
        view.Case.State.ToString(),
        CaseProcess.Table.Name(view.Case.State).Chinese,
        view.Case.Version,
        view.Case.Channel.ToString(),
        view.Case.Matter,
        view.Profile.Matter.Name,
        view.Case.Scenario,
        view.Case.EntityName,
        view.Case.CreditCode,
        view.Case.Address,
        view.Case.ContactName,
        view.Case.ContactPhoneTail,
        view.Case.RegisteredAt,
        view.Case.AcceptedAt,
        view.Case.ResponsibleOfficer,
        view.Inspection is { } inspection ? InspectionAnswer.Of(inspection) : null);

    /// <summary>What taking it from the queue needs, as in the list of the pages.</summary>
    public static CaseAnswer ForTheQueue(CaseView view) => Of(view) with { CreditCode = null, Address = null, ContactName = null, ContactPhoneTail = null, Inspection = null };
}

/// <summary>What looks like an application that was sent.</summary>
/// <param name="Likeness"><c>SameApplication</c>, <c>SamePlace</c>, <c>OtherName</c>, <c>OtherCode</c>.</param>
public sealed record SimilarAnswer(string Likeness, string Words, string Label, string Name, string CreditCode, string Address, string Page)
{
    public static SimilarAnswer Of(Alike one) => new(
        one.Likeness.ToString(), one.Likeness.Words().Chinese, one.Label, one.Marks.Name, one.Marks.CreditCode, one.Marks.Address, one.Href);
}

/// <summary>An inspection as the API tells it.</summary>
public sealed record InspectionAnswer(Guid Id, string Kind, string State, int Version, int Round, IReadOnlyList<Guid> Team, DateTime? AppointmentAt)
{
    public static InspectionAnswer Of(Inspection inspection) => new(
        inspection.Id.Value, inspection.Kind.ToString(), inspection.State.ToString(), inspection.Version, inspection.Round,
        [.. inspection.Team.Select(member => member.StaffId)], inspection.AppointmentAt);
}
