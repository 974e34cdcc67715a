namespace Takan.Law.Process;

/// <summary>What the guards of the delivery need to know. Every default is the refusing one.</summary>
public sealed record DeliveryFacts
{
    /// <summary>The bureau's paper says how results are delivered.</summary>
    public bool Demanded { get; init; }

    /// <summary>A result stands: told, or concluded without inspection.</summary>
    public bool ResultStands { get; init; }

    public bool Concluded { get; init; }

    /// <summary>Chosen by the applicant, or the one that is being chosen.</summary>
    public DeliveryWay? Way { get; init; }

    public IReadOnlyList<DeliveryWay> Offered { get; init; } = [];

    /// <summary>Who gets the parcel, by which phone, where: complete and confirmed by the applicant.</summary>
    public bool AddressConfirmed { get; init; }

    /// <summary>The matter has a fee for what is delivered. Null while nobody has looked it up.</summary>
    public bool? FeeDue { get; init; }

    public bool FeePaid { get; init; }

    /// <summary>Number of the receipt by which the fee was paid.</summary>
    public string? Receipt { get; init; }

    /// <summary>Name and number of what is given out: the licence or the decision.</summary>
    public string? Document { get; init; }

    public string? Carrier { get; init; }

    public string? Tracking { get; init; }

    public string? PickedUpBy { get; init; }

    /// <summary>What that person showed.</summary>
    public PickupProof? Proof { get; init; }

    /// <summary>The legal representative as the case knows the name; null where an agent applied.</summary>
    public string? Representative { get; init; }

    /// <summary>The file of the licence or decision is in the evidence store.</summary>
    public bool FileTaken { get; init; }

    /// <summary>Who says that it has arrived, and how that was heard.</summary>
    public string? ReceiptFrom { get; init; }

    public ReceiptHeard? ReceiptHeard { get; init; }

    public string? Reason { get; init; }

    /// <summary>Days in China.</summary>
    public DateOnly? GivenOutOn { get; init; }

    public DateOnly? ArrivedOn { get; init; }

    public DateOnly? Today { get; init; }
}
