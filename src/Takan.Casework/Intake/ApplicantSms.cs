using Takan.Platform.Log;
using Takan.Platform.Messages;

namespace Takan.Casework.Intake;

/// <summary>Tells the applicant by SMS, inside the act that is told.</summary>
public sealed class ApplicantSms(Outbox outbox, PersonalNumbers numbers)
{
    public static readonly SmsTemplate AppointmentMade = new("appointment-made", "您的踏勘约在 {day}，{time} 开始。请准时到现场，打开办件链接。有事请提前在页面上改约。");

    public static readonly SmsTemplate AppointmentMoved = new("appointment-moved", "您的踏勘改到 {day}，{time} 开始。请准时到现场，打开办件链接。");

    public static readonly SmsTemplate CaseReturned = new("case-returned", "您的申请有 {count} 处要补正，清单请到受理窗口领取。");

    public static IReadOnlyList<SmsTemplate> Templates { get; } = [AppointmentMade, AppointmentMoved, CaseReturned];

    /// <param name="key">Says that two messages are one.</param>
    public Task SendAsync(Act act, Case @case, SmsTemplate template, string key, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken) =>
        outbox.EnqueueAsync(act, new SmsMessage
        {
            BureauId = @case.BureauId,
            CaseId = @case.Id,
            IdempotencyKey = key,
            Template = template,
            Phone = numbers.OpenPhone(@case),
            Variables = variables,
        }, cancellationToken);
}
