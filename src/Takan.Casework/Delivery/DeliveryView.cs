using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.Casework.Delivery;

/// <summary>The delivery of a case as pages show it.</summary>
/// <param name="Row">Null while nobody has begun with it.</param>
public sealed record DeliveryView(Case Case, CaseProfile Profile, ResultDelivery? Row, MailAddress? MailTo)
{
    public DeliveryState State => Row?.State ?? DeliveryState.Waiting;

    public DeliveryFacts Facts => DeliveryStanding.FactsOf(Case, Profile, Row);

    /// <summary>The applicant is to choose, for the first time or after the parcel came back.</summary>
    public bool AsksForTheWay => DeliveryProcess.Table.Knows(State, DeliveryCommand.ChooseWay) && Row?.Way is null;

    /// <summary>A parcel is to be sent or under way: its order bears the tracking number as soon as there is one.</summary>
    public bool HasMailingOrder => Row?.Way == DeliveryWay.Post && MailTo is not null
        && (DeliveryProcess.Table.Knows(State, DeliveryCommand.Post) || DeliveryProcess.Table.Knows(State, DeliveryCommand.RecordArrival));

    /// <summary>The fee stands between the applicant and the result.</summary>
    public bool AsksForTheFee => Facts is { FeeDue: true, FeePaid: false };

    /// <summary>Why the command cannot be given, whatever is typed; null when it can.</summary>
    public Refusal? Objection(DeliveryCommand command) => DeliveryProcess.Table.Objections(State, command, Profile.Numbers, Facts with
    {
        Way = command == DeliveryCommand.ChooseWay ? Facts.Offered[0] : Facts.Way,
        AddressConfirmed = command == DeliveryCommand.ChooseWay || Facts.AddressConfirmed,
        Receipt = "-",
        Document = "-",
        Carrier = "-",
        Tracking = "-",
        PickedUpBy = "-",
        Proof = PickupProof.Authorisation,
        ReceiptFrom = "-",
        ReceiptHeard = ReceiptHeard.ByTelephone,
        FileTaken = true,
        Reason = "-",
        GivenOutOn = DateOnly.MinValue,
        ArrivedOn = DateOnly.MinValue,
        Today = DateOnly.MinValue,
    }).FirstOrDefault();
}

/// <summary>Reads the delivery of a case.</summary>
public sealed class Deliveries(TakanDb db, MailAddresses addresses)
{
    /// <returns>Null where the paper has no delivery, and before there is a result.</returns>
    public async Task<DeliveryView?> FindAsync(Case @case, CaseProfile profile, CancellationToken cancellationToken) =>
        await ReadAsync(@case, profile, cancellationToken) is { Facts: { Demanded: true, ResultStands: true } } view ? view : null;

    public async Task<DeliveryView> ReadAsync(Case @case, CaseProfile profile, CancellationToken cancellationToken)
    {
        var row = await db.Set<ResultDelivery>().AsNoTracking().SingleOrDefaultAsync(one => one.CaseId == @case.Id, cancellationToken);
        return new(@case, profile, row, row is null ? null : addresses.Open(row));
    }
}
