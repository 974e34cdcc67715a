using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Platform.Web;

namespace Takan.Casework.Delivery;

/// <param name="ArrivedOn">Day in China.</param>
/// <param name="SignedFor">Who signed, as the post says; may be empty.</param>
public sealed record RecordArrivalInput(CaseTarget Target, DateOnly? ArrivedOn, string? SignedFor);

/// <summary>The post says that the parcel arrived, or that it came back.</summary>
public sealed class RecordParcel(DeliveryActs acts, ApplicantSms sms)
{
    public async Task<Outcome<ResultDelivery>> ArrivedAsync(RecordArrivalInput input, CancellationToken cancellationToken)
    {
        var signer = (input.SignedFor ?? "").Trim();
        if (signer.Length > ResultDelivery.TextLength) return FormRefusals.TooLong(ResultDelivery.TextLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Row;

        var facts = act.Facts with
        {
            ArrivedOn = input.ArrivedOn,
            GivenOutOn = act.Row.GivenOutAt is { } posted ? ChinaTime.Day(posted) : null,
            Today = ChinaTime.Day(act.Act.Now),
        };
        if (act.Move(DeliveryCommand.RecordArrival, facts, new JsonObject { ["on"] = input.ArrivedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }) is { } no) return no;
        (act.Row.ArrivedOn, act.Row.SignedFor) = (input.ArrivedOn, signer.Length > 0 ? signer : null);
        return await act.CommitAsync(cancellationToken);
    }

    public async Task<Outcome<ResultDelivery>> CameBackAsync(CaseTarget target, string? why, CancellationToken cancellationToken)
    {
        var reason = (why ?? "").Trim();
        if (reason.Length > ResultDelivery.ReasonLength) return FormRefusals.TooLong(ResultDelivery.ReasonLength);
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Row;

        if (act.Move(DeliveryCommand.RecordReturn, act.Facts with { Reason = reason }, new JsonObject { ["reason"] = reason }) is { } no) return no;
        act.Row.ComeBack();
        act.Row.ReturnReason = reason;
        // What was said to be the address is not it: the applicant confirms again.
        (act.Row.Way, act.Row.MailToCipher) = (null, null);
        await sms.SendAsync(act.Act, act.Case.Case, SmsCatalogue.ParcelCameBack, $"parcel-came-back/{act.Row.CaseId}/{act.Row.Version}", new Dictionary<string, string>(), cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
