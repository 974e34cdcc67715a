using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Platform.Web;

namespace Takan.Casework.Delivery;

public sealed record PostResultInput(CaseTarget Target, string? Document, string? Carrier, string? Tracking);

/// <summary>The result went to the post, free of charge for the applicant (LJ-15), who is told by SMS how to follow it.</summary>
public sealed class PostResult(DeliveryActs acts, ApplicantSms sms)
{
    public async Task<Outcome<ResultDelivery>> HandleAsync(PostResultInput input, CancellationToken cancellationToken)
    {
        var (document, carrier, tracking) = ((input.Document ?? "").Trim(), (input.Carrier ?? "").Trim(), (input.Tracking ?? "").Trim());
        if (document.Length > ResultDelivery.TextLength) return FormRefusals.TooLong(ResultDelivery.TextLength);
        if (!Parcel.IsReadable(carrier, tracking)) return Parcel.Unreadable;
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Row;

        var facts = act.Facts with { Document = document, Carrier = carrier, Tracking = tracking };
        var body = new JsonObject { ["document"] = document, ["carrier"] = carrier, ["tracking"] = tracking };
        if (act.Move(DeliveryCommand.Post, facts, body) is { } no) return no;
        act.Row.GiveOut(document, act.Act.Now);
        (act.Row.Carrier, act.Row.Tracking) = (carrier, tracking);
        await sms.SendAsync(act.Act, act.Case.Case, SmsCatalogue.ResultPosted, $"result-posted/{act.Row.CaseId}/{act.Row.Version}",
            new Dictionary<string, string> { ["carrier"] = carrier, ["number"] = tracking }, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
