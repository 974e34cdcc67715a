using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Keys;
using Takan.Platform.Log;
using Takan.Platform.Printing;
using Takan.Platform.Web;

namespace Takan.Casework.Delivery;

/// <summary>What goes with the parcel: to whom, from whom, at the bureau's cost (LJ-15).</summary>
public sealed record MailingOrder(DeliveryView Delivery, MailAddress To, DateTime At, PaperFoot Foot)
{
    public const string View = "/Delivery/Papers/MailingOrder.cshtml";
}

/// <summary>送达回证: what was given out, how, when it arrived and how that is known.</summary>
public sealed record ServiceProof(DeliveryView Delivery, PaperFoot Foot)
{
    public const string View = "/Delivery/Papers/ServiceProof.cshtml";
}

/// <summary>The papers of a delivery, printed when they are asked for.</summary>
public sealed class DeliveryPapers(TakanDb db, Acts acts, CaseHeads heads, Deliveries deliveries, SigningKeys keys, PaperPrinter printer, PublicAddress address)
{
    /// <returns>Null where nothing is to be posted.</returns>
    public async Task<byte[]?> MailingOrderAsync(CaseId id, CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, cancellationToken) is not { HasMailingOrder: true, MailTo: { } to } delivery) return null;
        await using var act = await acts.BeginAsync(cancellationToken);
        act.Record(LogStream.Of(id), "mailing-order-printed", Audience.Applicant, []);
        var now = act.Now;
        await act.CommitAsync(cancellationToken);
        return await printer.PrintAsync(MailingOrder.View, new MailingOrder(delivery, to, now, await FootAsync(delivery, cancellationToken)), null, cancellationToken);
    }

    /// <returns>Null before it was delivered.</returns>
    public async Task<byte[]?> ServiceProofAsync(CaseId id, CancellationToken cancellationToken) =>
        await ReadAsync(id, cancellationToken) is { Row.State: DeliveryState.Delivered } delivery
            ? await printer.PrintAsync(ServiceProof.View, new ServiceProof(delivery, await FootAsync(delivery, cancellationToken)), null, cancellationToken)
            : null;

    /// <summary>The file that was put on the phone; null where none was.</summary>
    public async Task<EvidenceObject?> ResultAsync(CaseId id, CancellationToken cancellationToken) =>
        await db.Set<ResultDelivery>().AsNoTracking().SingleOrDefaultAsync(row => row.CaseId == id, cancellationToken) is { FileId: { } file }
            ? await db.Set<EvidenceObject>().AsNoTracking().SingleAsync(row => row.Id == file, cancellationToken)
            : null;

    private async Task<DeliveryView> ReadAsync(CaseId id, CancellationToken cancellationToken)
    {
        var (row, profile) = await heads.ReadAsync(id, cancellationToken);
        return await deliveries.ReadAsync(row, profile, cancellationToken);
    }

    private async Task<PaperFoot> FootAsync(DeliveryView delivery, CancellationToken cancellationToken) =>
        new(delivery.Case.Number, address.Of("/s"), await keys.FingerprintAsync(delivery.Case.BureauId, cancellationToken));
}
