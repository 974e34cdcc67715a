using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Web;

namespace Takan.Casework.Delivery;

/// <param name="Proof">What the person showed; a kind, never a number.</param>
public sealed record HandOutResultInput(CaseTarget Target, string? Document, string? PickedUpBy, PickupProof? Proof);

/// <summary>Somebody fetched the result at the window: who, and against which proof.</summary>
public sealed class HandOutResult(DeliveryActs acts)
{
    public async Task<Outcome<ResultDelivery>> HandleAsync(HandOutResultInput input, CancellationToken cancellationToken)
    {
        var (document, person) = ((input.Document ?? "").Trim(), (input.PickedUpBy ?? "").Trim());
        if (document.Length > ResultDelivery.TextLength) return FormRefusals.TooLong(ResultDelivery.TextLength);
        if (person.Length > Case.PersonLength) return FormRefusals.TooLong(Case.PersonLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Row;

        var facts = act.Facts with { Document = document, PickedUpBy = person, Proof = input.Proof };
        if (act.Move(DeliveryCommand.HandOut, facts, new JsonObject { ["document"] = document, ["proof"] = input.Proof?.ToString() }) is { } no) return no;
        act.Row.GiveOut(document, act.Act.Now);
        (act.Row.PickedUpBy, act.Row.Proof, act.Row.ArrivedOn) = (person, input.Proof, ChinaTime.Day(act.Act.Now));
        return await act.CommitAsync(cancellationToken);
    }
}
