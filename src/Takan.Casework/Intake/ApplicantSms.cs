using Takan.Casework.Catalog;
using Takan.Law.Messages;
using Takan.Platform.Log;
using Takan.Platform.Messages;

namespace Takan.Casework.Intake;

/// <summary>
/// Tells the applicant by SMS, inside the act that is told: in the bureau's own words where it has some, after its quiet hours, and no reminder to whoever
/// turned them off.
/// </summary>
public sealed class ApplicantSms(Outbox outbox, PersonalNumbers numbers, Profiles profiles)
{
    /// <summary>Asks once how the result is to come, where the paper says how it may (LJ-15).</summary>
    public Task AskForDeliveryAsync(CaseAct act, CancellationToken cancellationToken) => act.Profile.Bureau.Delivery is null
        ? Task.CompletedTask
        : SendAsync(act.Act, act.Case, SmsCatalogue.ChooseDelivery, $"choose-delivery/{act.Case.Id}", new Dictionary<string, string>(), cancellationToken);

    /// <param name="key">Says that two messages are one.</param>
    public async Task SendAsync(Act act, Case @case, SmsTemplate template, string key, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken)
    {
        if (@case.RemindersOff && OptOut.Judge(template.Class) is null) return;
        // Quiet hours and texts are the bureau's of today, whatever profile the case is bound to.
        var settings = (await profiles.CurrentAsync(@case.BureauId, cancellationToken)).Profile.Bureau.Messages ?? new();
        await outbox.EnqueueAsync(act, new SmsMessage
        {
            BureauId = @case.BureauId,
            CaseId = @case.Id,
            IdempotencyKey = key,
            NotBefore = settings.Quiet.Earliest(template.Class, act.Now),
            Template = settings.For(template),
            Phone = numbers.OpenPhone(@case),
            Variables = variables,
        }, cancellationToken);
    }
}
