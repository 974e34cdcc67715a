using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Web;

namespace Takan.Casework.Delivery;

/// <param name="Receipt">Number of the receipt of the competent department.</param>
public sealed record RecordFeeInput(CaseTarget Target, string? Receipt);

/// <summary>The fee was paid to the competent department, by its receipt (LJ-16): only then anything is given out.</summary>
public sealed class RecordFee(DeliveryActs acts)
{
    public async Task<Outcome<ResultDelivery>> HandleAsync(RecordFeeInput input, CancellationToken cancellationToken)
    {
        var receipt = (input.Receipt ?? "").Trim();
        if (receipt.Length > ResultDelivery.TextLength) return FormRefusals.TooLong(ResultDelivery.TextLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Row;

        var body = new JsonObject { ["fee"] = act.Case.Profile.Matter.Fee?.Name, ["receipt"] = receipt };
        if (act.Move(DeliveryCommand.RecordFee, act.Facts with { Receipt = receipt }, body) is { } no) return no;
        (act.Row.FeeReceipt, act.Row.FeePaidAt) = (receipt, act.Act.Now);
        return await act.CommitAsync(cancellationToken);
    }
}
