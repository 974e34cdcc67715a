using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Casework.Delivery;

/// <summary>Giving out what was decided: the fee, then the way that the applicant chose, to the proof that it arrived.</summary>
[StaffMay(CaseworkPermissions.Deliver, Of = "caseId")]
[LargestBody(MaterialFile.Largest * 2)]
[RequestFormLimits(MultipartBodyLengthLimit = MaterialFile.Largest * 2)]
public sealed class DeliveryPage(
    Deliveries deliveries, ChooseDelivery choose, RecordFee fee, PostResult post, HandOutResult handOut, PutResultOnPhone phone, RecordParcel parcel, RecordReceipt receipt, TakeBackResult takeBack,
    DeliveryPapers papers, CaseHeads heads, TimeProvider clock, IStringLocalizer words) : CaseActPage(heads)
{
    public const string FileField = "File";

    [BindProperty]
    public DeliveryForm Input { get; set; } = new();

    public DeliveryView Delivery { get; private set; } = null!;

    /// <summary>Nothing arrives later than today, in China.</summary>
    public string LastDay => ChinaTime.Day(clock.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Why nothing can be given out here at all; null where something can.</summary>
    public Refusal? Closed => DeliveryGuards.DeliveryDemanded.Check(Head.Profile.Numbers, Delivery.Facts) ?? DeliveryGuards.ResultIsKnown.Check(Head.Profile.Numbers, Delivery.Facts);

    public bool Offers(DeliveryCommand command) => DeliveryProcess.Table.Knows(Delivery.State, command);

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostWayAsync(CancellationToken cancellationToken) => await EndAsync(
        await choose.HandleAsync(new(Target(Id), Input.Way, Input.Recipient, Input.Phone, Input.Address, Input.Confirmed), cancellationToken), words["送达方式已记下。"], cancellationToken);

    public async Task<IActionResult> OnPostFeeAsync(CancellationToken cancellationToken) =>
        await EndAsync(await fee.HandleAsync(new(Target(Id), Input.Receipt), cancellationToken), words["缴费已登记。"], cancellationToken);

    public async Task<IActionResult> OnPostPostAsync(CancellationToken cancellationToken) => await EndAsync(
        await post.HandleAsync(new(Target(Id), Input.Document, Input.Carrier, Input.Tracking), cancellationToken), words["已登记寄出，运单号已短信告诉申请人。"], cancellationToken);

    public async Task<IActionResult> OnPostHandOutAsync(CancellationToken cancellationToken) => await EndAsync(
        await handOut.HandleAsync(new(Target(Id), Input.Document, Input.PickedUpBy, Input.Proof), cancellationToken), words["已登记窗口发放。"], cancellationToken);

    public async Task<IActionResult> OnPostOnPhoneAsync(CancellationToken cancellationToken)
    {
        var file = Request.HasFormContentType ? Request.Form.Files.GetFile(FileField) : null;
        await using var content = file is { Length: > 0 } ? file.OpenReadStream() : null;
        return await EndAsync(await phone.HandleAsync(new(Target(Id), Input.Document, content), cancellationToken), words["已送到申请人手机，短信已发。"], cancellationToken);
    }

    public async Task<IActionResult> OnPostArrivalAsync(CancellationToken cancellationToken) =>
        await EndAsync(await parcel.ArrivedAsync(new(Target(Id), Input.ArrivedOn, Input.SignedFor), cancellationToken), words["签收已登记，送达完成。"], cancellationToken);

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken) =>
        await EndAsync(await parcel.CameBackAsync(Target(Id), Input.Reason, cancellationToken), words["退件已登记，已短信请申请人重新选。"], cancellationToken);

    public async Task<IActionResult> OnPostReceiptAsync(CancellationToken cancellationToken) => await EndAsync(
        await receipt.HandleAsync(new(Target(Id), Input.ReceiptFrom, Input.ReceiptHeard, Input.ArrivedOn), cancellationToken), words["已登记收到，送达完成。"], cancellationToken);

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken) =>
        await EndAsync(await takeBack.HandleAsync(Target(Id), Input.Reason, cancellationToken), words["已撤回，已短信告诉申请人。请重新送达。"], cancellationToken);

    /// <summary>The whole address stands on it, so that printing it is written down.</summary>
    public async Task<IActionResult> OnPostOrderAsync(CancellationToken cancellationToken)
    {
        if (await papers.MailingOrderAsync(Id, cancellationToken) is { } pdf) return File(pdf, "application/pdf", "mailing-order.pdf");
        await ReadAsync(cancellationToken);
        return Refuse(DeliveryGuards.PostIsChosen.Check(Head.Profile.Numbers, Delivery.Facts with { Way = null })!, Delivery.Row?.Version ?? 0);
    }

    private async Task<IActionResult> EndAsync(Outcome<ResultDelivery> outcome, string done, CancellationToken cancellationToken)
    {
        if (outcome.IsAllowed(out _, out var refusal)) return Done(Links.Case(Id, "delivery"), done);
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

/// <summary>What the forms of the page take; each uses its part.</summary>
public sealed class DeliveryForm
{
    public DeliveryWay? Way { get; set; }

    public string? Recipient { get; set; }

    public string? Phone { get; set; }

    public string? Address { get; set; }

    public bool Confirmed { get; set; }

    public string? Receipt { get; set; }

    public string? Document { get; set; }

    public string? Carrier { get; set; }

    public string? Tracking { get; set; }

    public string? PickedUpBy { get; set; }

    public PickupProof? Proof { get; set; }

    public DateOnly? ArrivedOn { get; set; }

    public string? SignedFor { get; set; }

    public string? ReceiptFrom { get; set; }

    public ReceiptHeard? ReceiptHeard { get; set; }

    public string? Reason { get; set; }
}
