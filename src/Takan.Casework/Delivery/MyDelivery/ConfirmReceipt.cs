using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;

namespace Takan.Casework.Delivery;

/// <summary>The applicant says on the phone that it has arrived: the proof of service.</summary>
public sealed class ConfirmReceipt(DeliveryActs acts)
{
    public async Task<Outcome<ResultDelivery>> HandleAsync(CaseTarget target, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Row;

        if (act.Move(DeliveryCommand.Confirm, act.Facts, new JsonObject { ["way"] = act.Row.Way?.ToString() }) is { } no) return no;
        (act.Row.ArrivedOn, act.Row.ConfirmedByApplicant) = (ChinaTime.Day(act.Act.Now), true);
        return await act.CommitAsync(cancellationToken);
    }
}
