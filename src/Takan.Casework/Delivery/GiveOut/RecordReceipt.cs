using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Web;

namespace Takan.Casework.Delivery;

/// <param name="From">Who says that it has arrived.</param>
/// <param name="On">Day in China on which it had.</param>
public sealed record RecordReceiptInput(CaseTarget Target, string? From, ReceiptHeard? Heard, DateOnly? On);

/// <summary>The applicant has what was put on the phone and said so elsewhere: who said it and how stands in the proof of service.</summary>
public sealed class RecordReceipt(DeliveryActs acts)
{
    public async Task<Outcome<ResultDelivery>> HandleAsync(RecordReceiptInput input, CancellationToken cancellationToken)
    {
        var person = (input.From ?? "").Trim();
        if (person.Length > Case.PersonLength) return FormRefusals.TooLong(Case.PersonLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Row;

        var facts = act.Facts with
        {
            ReceiptFrom = person,
            ReceiptHeard = input.Heard,
            ArrivedOn = input.On,
            GivenOutOn = act.Row.GivenOutAt is { } given ? ChinaTime.Day(given) : null,
            Today = ChinaTime.Day(act.Act.Now),
        };
        var body = new JsonObject { ["heard"] = input.Heard?.ToString(), ["on"] = input.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        if (act.Move(DeliveryCommand.RecordReceipt, facts, body) is { } no) return no;
        (act.Row.ReceiptFrom, act.Row.ReceiptHeard, act.Row.ArrivedOn) = (person, input.Heard, input.On);
        return await act.CommitAsync(cancellationToken);
    }
}
