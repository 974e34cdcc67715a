using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.Delivery;

/// <summary>The applicant chooses how the result comes, follows it, and confirms that it is there.</summary>
[ApplicantMay]
public sealed class MyDeliveryPage(Deliveries deliveries, ChooseDelivery choose, ConfirmReceipt confirm, CaseHeads heads, CurrentActor current, IStringLocalizer words) : MyPage(heads, current)
{
    [BindProperty]
    public DeliveryWay? Way { get; set; }

    [BindProperty]
    public string? Recipient { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    public DeliveryView Delivery { get; private set; } = null!;

    /// <summary>Why there is nothing to be seen here; null where there is.</summary>
    public Refusal? Closed => DeliveryGuards.DeliveryDemanded.Check(Head.Profile.Numbers, Delivery.Facts) ?? DeliveryGuards.ResultIsKnown.Check(Head.Profile.Numbers, Delivery.Facts);

    public bool MayChoose => DeliveryProcess.Table.Knows(Delivery.State, DeliveryCommand.ChooseWay);

    public bool MayConfirm => DeliveryProcess.Table.Knows(Delivery.State, DeliveryCommand.Confirm);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        // What the case knows stands there; the phone is typed anew, since pages do not show it whole.
        (Way, Recipient, Address) = (Delivery.Row?.Way, Delivery.MailTo?.Recipient ?? Head.Case.ContactName, Delivery.MailTo?.Address ?? Head.Case.Address);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await EndAsync(await choose.HandleAsync(new(MyTarget, Way, Recipient, Phone, Address, Confirmed), cancellationToken), words["选好了。发放的时候会发短信告诉您。"], cancellationToken);

    public async Task<IActionResult> OnPostReceiveAsync(CancellationToken cancellationToken) =>
        await EndAsync(await confirm.HandleAsync(MyTarget, cancellationToken), words["已记下您收到了。"], cancellationToken);

    private async Task<IActionResult> EndAsync(Outcome<ResultDelivery> outcome, string done, CancellationToken cancellationToken)
    {
        if (outcome.IsAllowed(out _, out var refusal)) return Done(Links.My, done);
        await ReadAsync(cancellationToken);
        return Refuse(refusal, Delivery.Row?.Version ?? 0);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var version = Version;
        await ShowAsync(cancellationToken);
        Delivery = await deliveries.ReadAsync(Head.Case, Head.Profile, cancellationToken);
        // The form counts the changes of the delivery, not those of the case.
        Version = version ?? Delivery.Row?.Version ?? 0;
    }
}
