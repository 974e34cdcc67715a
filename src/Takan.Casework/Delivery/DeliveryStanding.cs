using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law.Process;

namespace Takan.Casework.Delivery;

/// <summary>How the delivery of a case stands, by the paper that the case is bound to.</summary>
public static class DeliveryStanding
{
    /// <param name="row">Null while nobody has begun with it.</param>
    public static DeliveryFacts FactsOf(Case @case, CaseProfile profile, ResultDelivery? row) => new()
    {
        Demanded = profile.Bureau.Delivery is not null,
        ResultStands = @case.State == CaseState.Concluded || CaseProcess.Table.Knows(@case.State, CaseCommand.Conclude),
        Concluded = @case.State == CaseState.Concluded,
        Way = row?.Way,
        Offered = profile.Bureau.Delivery is { FreeMailing: true } ? [DeliveryWay.Post, DeliveryWay.Window, DeliveryWay.Phone] : [DeliveryWay.Window, DeliveryWay.Phone],
        AddressConfirmed = row?.MailToCipher is not null,
        // What is refused costs nothing: the fee is for the licence.
        FeeDue = profile.Matter.Fee is not null && @case.FailedItems.Count == 0,
        Representative = @case.ContactCapacity == ContactCapacity.LegalRepresentative ? @case.ContactName : null,
        FeePaid = row?.FeePaidAt is not null,
    };
}
