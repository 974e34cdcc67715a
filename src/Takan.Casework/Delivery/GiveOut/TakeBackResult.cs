using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Platform.Web;

namespace Takan.Casework.Delivery;

/// <summary>What was put on the phone is wrong or cannot be opened: it lies there no longer, and is given out anew by whatever way is chosen. The file stays in the evidence store.</summary>
public sealed class TakeBackResult(DeliveryActs acts, ApplicantSms sms)
{
    public async Task<Outcome<ResultDelivery>> HandleAsync(CaseTarget target, string? why, CancellationToken cancellationToken)
    {
        var reason = (why ?? "").Trim();
        if (reason.Length > ResultDelivery.ReasonLength) return FormRefusals.TooLong(ResultDelivery.ReasonLength);
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Row;

        var body = new JsonObject { ["document"] = act.Row.Document, ["reason"] = reason };
        if (act.Move(DeliveryCommand.TakeBack, act.Facts with { Reason = reason }, body) is { } no) return no;
        act.Row.ComeBack();
        await sms.SendAsync(act.Act, act.Case.Case, SmsCatalogue.ResultTakenBack, $"result-taken-back/{act.Row.CaseId}/{act.Row.Version}", new Dictionary<string, string>(), cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
