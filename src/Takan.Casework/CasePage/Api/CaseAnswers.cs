using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.CasePage;

/// <summary>A case as the API tells it. Personal numbers are masked, as on the pages.</summary>
public sealed record CaseAnswer(
    Guid Id,
    string Number,
    string State,
    string StateWords,
    int Version,
    string Matter,
    string MatterName,
    IReadOnlyList<string> Scenario,
    string EntityName,
    string CreditCode,
    string Address,
    string ContactName,
    string ContactPhoneTail,
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
}

/// <summary>An inspection as the API tells it.</summary>
public sealed record InspectionAnswer(Guid Id, string State, int Version, int Round, IReadOnlyList<Guid> Team, DateTime? AppointmentAt)
{
    public static InspectionAnswer Of(Inspection inspection) => new(
        inspection.Id.Value, inspection.State.ToString(), inspection.Version, inspection.Round,
        [.. inspection.Team.Select(member => member.StaffId)], inspection.AppointmentAt);
}
