using System.Globalization;
using Takan.Casework.Intake;
using Takan.Law.Calendar;
using Takan.Law.Messages;
using Takan.Platform.Messages;

namespace Takan.Casework.Scheduling;

/// <summary>Tells the applicant the time that was agreed or moved (HC-22).</summary>
public sealed class AppointmentSms(ApplicantSms sms)
{
    public Task SendAsync(InspectionAct act, SmsTemplate template, DateTime at, CancellationToken cancellationToken) =>
        sms.SendAsync(act.Act, act.Case, template, $"appointment/{act.Inspection.Id}/{act.Inspection.Version}", When(at), cancellationToken);

    public static IReadOnlyDictionary<string, string> When(DateTime at)
    {
        var local = ChinaTime.Local(at);
        return new Dictionary<string, string>
        {
            ["day"] = local.ToString("M月d日", CultureInfo.InvariantCulture),
            ["time"] = local.ToString("HH:mm", CultureInfo.InvariantCulture),
        };
    }
}
