using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.Delivery;

/// <param name="Confirmed">Who asked for the parcel ticked that name, phone and address are right.</param>
public sealed record ChooseDeliveryInput(CaseTarget Target, DeliveryWay? Way, string? Recipient = null, string? Phone = null, string? Address = null, bool Confirmed = false);

/// <summary>The applicant chooses how the result comes: by free post to a confirmed address (LJ-15), at the window, on the phone. Staff record what was said by telephone.</summary>
public sealed class ChooseDelivery(DeliveryActs acts, MailAddresses addresses)
{
    public async Task<Outcome<ResultDelivery>> HandleAsync(ChooseDeliveryInput input, CancellationToken cancellationToken)
    {
        MailAddress? address = null;
        if (input.Way == DeliveryWay.Post && MailAddress.Read(input.Recipient, input.Phone, input.Address) is { } read && !read.IsAllowed(out address, out var wrong)) return wrong;
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Row;

        var facts = act.Facts with { Way = input.Way, AddressConfirmed = address is not null && input.Confirmed };
        if (act.Move(DeliveryCommand.ChooseWay, facts, new JsonObject { ["way"] = input.Way?.ToString() }) is { } no) return no;
        (act.Row.Way, act.Row.ChosenAt) = (input.Way, act.Act.Now);
        act.Row.MailToCipher = address is null ? null : addresses.Seal(act.Row.BureauId, address);
        return await act.CommitAsync(cancellationToken);
    }
}
