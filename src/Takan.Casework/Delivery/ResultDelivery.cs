using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Law.Process;

namespace Takan.Casework.Delivery;

/// <summary>How what was decided in a case reaches its applicant. Its history stands in the log of the case.</summary>
public sealed class ResultDelivery
{
    public const int TextLength = 120;
    public const int ReasonLength = 500;

    public required CaseId CaseId { get; init; }

    public required Guid BureauId { get; init; }

    public DeliveryState State { get; private set; }

    /// <summary>Null while the applicant has not chosen.</summary>
    public DeliveryWay? Way { get; set; }

    public DateTime? ChosenAt { get; set; }

    /// <summary>Who gets the parcel, by which phone, where; encrypted. Null where nothing is posted.</summary>
    public byte[]? MailToCipher { get; set; }

    public string? FeeReceipt { get; set; }

    public DateTime? FeePaidAt { get; set; }

    /// <summary>Name and number of the licence or decision.</summary>
    public string? Document { get; set; }

    public string? Carrier { get; set; }

    public string? Tracking { get; set; }

    public string? PickedUpBy { get; set; }

    public PickupProof? Proof { get; set; }

    /// <summary>The file that lies behind the case link, in the evidence store.</summary>
    public Guid? FileId { get; set; }

    /// <summary>When it was posted, handed out or put on the phone.</summary>
    public DateTime? GivenOutAt { get; set; }

    /// <summary>Day in China on which it reached the applicant.</summary>
    public DateOnly? ArrivedOn { get; set; }

    /// <summary>Who said elsewhere than on the phone that it has arrived.</summary>
    public string? ReceiptFrom { get; set; }

    public ReceiptHeard? ReceiptHeard { get; set; }

    /// <summary>The applicant confirmed it on the phone.</summary>
    public bool ConfirmedByApplicant { get; set; }

    /// <summary>Who signed for the parcel, as the post says.</summary>
    public string? SignedFor { get; set; }

    /// <summary>Why the parcel came back; null once it was given out anew.</summary>
    public string? ReturnReason { get; set; }

    public int Version { get; private set; }

    public void Apply(Transition<DeliveryState> transition)
    {
        State = transition.Next;
        Version++;
    }

    /// <summary>What is given out, from now on. Why an earlier parcel came back is settled.</summary>
    public void GiveOut(string document, DateTime now) => (Document, GivenOutAt, ReturnReason) = (document, now, null);

    /// <summary>The bureau has it again: nothing that belonged to this attempt goes into the next.</summary>
    public void ComeBack() => (Document, GivenOutAt, Carrier, Tracking, FileId) = (null, null, null, null, null);
}

internal sealed class ResultDeliveryMapping : IEntityTypeConfiguration<ResultDelivery>
{
    public void Configure(EntityTypeBuilder<ResultDelivery> builder)
    {
        builder.ToTable("result_deliveries");
        builder.HasKey(row => row.CaseId);
        builder.Property(row => row.CaseId).ValueGeneratedNever();
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Way).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Proof).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.ReceiptHeard).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.ReceiptFrom).HasMaxLength(Case.PersonLength);
        builder.Property(row => row.FeeReceipt).HasMaxLength(ResultDelivery.TextLength);
        builder.Property(row => row.Document).HasMaxLength(ResultDelivery.TextLength);
        builder.Property(row => row.Carrier).HasMaxLength(ResultDelivery.TextLength);
        builder.Property(row => row.Tracking).HasMaxLength(ResultDelivery.TextLength);
        builder.Property(row => row.PickedUpBy).HasMaxLength(ResultDelivery.TextLength);
        builder.Property(row => row.SignedFor).HasMaxLength(ResultDelivery.TextLength);
        builder.Property(row => row.ReturnReason).HasMaxLength(ResultDelivery.ReasonLength);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.BureauId, row.State });
    }
}
