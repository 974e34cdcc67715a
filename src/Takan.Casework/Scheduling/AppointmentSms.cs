using System.Globalization;
using Takan.Casework.Intake;
using Takan.Law.Calendar;
using Takan.Law.Messages;
using Takan.Platform.Log;
using Takan.Platform.Messages;

namespace Takan.Casework.Scheduling;

/// <summary>Tells the applicant the time that was agreed or moved (HC-22). One visit for several cases is told once to each phone, with all matters and the lead.</summary>
public sealed class AppointmentSms(ApplicantSms sms, PersonalNumbers numbers)
{
    public Task MadeAsync(InspectionAct act, DateTime at, CancellationToken cancellationToken) =>
        SendAsync(act, act.Together.Count > 1 ? SmsCatalogue.JointAppointmentMade : SmsCatalogue.AppointmentMade, at, cancellationToken);

    public Task MovedAsync(InspectionAct act, DateTime at, CancellationToken cancellationToken) =>
        SendAsync(act, act.Together.Count > 1 ? SmsCatalogue.JointAppointmentMoved : SmsCatalogue.AppointmentMoved, at, cancellationToken);

    /// <summary>A visit on the spot: the people come, and nothing is opened on the phone.</summary>
    public async Task VisitAgreedAsync(Act act, SharedVisit shared, IReadOnlyList<SharedPart> parts, DateTime at, CancellationToken cancellationToken)
    {
        var variables = When(at);
        if (parts.Count > 1) (variables["count"], variables["lead"]) = ($"{parts.Count}", shared.LeadName);
        foreach (var part in parts.DistinctBy(part => numbers.OpenPhone(part.Case)))
            await sms.SendAsync(act, part.Case, parts.Count > 1 ? SmsCatalogue.JointVisitAgreed : SmsCatalogue.VisitAgreed, $"visit/{part.Case.Id}/{part.Case.Version}", variables, cancellationToken);
    }

    /// <summary>What was booked does not stand any more, and another time is to be agreed.</summary>
    public async Task GivenUpAsync(Act act, IReadOnlyList<SharedPart> parts, CancellationToken cancellationToken)
    {
        foreach (var part in parts.Where(part => part.Inspection.AppointmentAt is not null).DistinctBy(part => (part.Inspection.AppointmentAt, numbers.OpenPhone(part.Case))))
        {
            await sms.SendAsync(act, part.Case, SmsCatalogue.AppointmentGivenUp, $"given-up/{part.Inspection.Id}/{part.Inspection.Version}",
                When(part.Inspection.AppointmentAt!.Value), cancellationToken);
        }
    }

    private async Task SendAsync(InspectionAct act, SmsTemplate template, DateTime at, CancellationToken cancellationToken)
    {
        var variables = When(at);
        if (act.Together.Count > 1) (variables["count"], variables["lead"]) = ($"{act.Together.Count}", act.Shared.LeadName);
        foreach (var part in act.Together.DistinctBy(part => numbers.OpenPhone(part.Case)))
            await sms.SendAsync(act.Act, part.Case, template, $"appointment/{part.Inspection.Id}/{part.Inspection.Version}", variables, cancellationToken);
    }

    public static Dictionary<string, string> When(DateTime at)
    {
        var local = ChinaTime.Local(at);
        return new()
        {
            ["day"] = local.ToString("M月d日", CultureInfo.InvariantCulture),
            ["time"] = local.ToString("HH:mm", CultureInfo.InvariantCulture),
        };
    }
}
