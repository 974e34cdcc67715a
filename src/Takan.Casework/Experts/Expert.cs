using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Casework.Registry;
using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Platform.Keys;

namespace Takan.Casework.Experts;

/// <summary>A person of the expert library (审批专家库), who is not of the staff. What happened to the entry stands in the log of the bureau.</summary>
public sealed class Expert : IOfBureau
{
    public const int NameLength = 60;
    public const int TextLength = 300;
    public const int MostLines = 10;
    private const string PhonePurpose = "expert-phone";
    private const int TailLength = 4;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required string Name { get; init; }

    /// <summary>What the person is an expert of; chosen by it.</summary>
    public required List<string> Fields { get; init; }

    public required string Employer { get; init; }

    /// <summary>Credit code of the employer; empty where it is not known.</summary>
    public required string EmployerCode { get; init; }

    /// <summary>Bodies in which the person declared an interest: names or credit codes.</summary>
    public required List<string> Interests { get; init; }

    public byte[] PhoneCipher { get; private set; } = [];

    public string PhoneTail { get; private set; } = "";

    public required Guid AddedBy { get; init; }

    public DateTime AddedAt { get; set; }

    /// <summary>Why the standing was changed last.</summary>
    public string? Reason { get; set; }

    public ExpertState State { get; private set; }

    public DateTime StateSince { get; private set; }

    public int Version { get; private set; }

    /// <summary>What recusal is judged by: the employer, and what was declared.</summary>
    public IEnumerable<LegalBody> Ties => [new(Employer, EmployerCode), .. Interests.Select(one => new LegalBody(one, one))];

    public void Give(KeyRing keys, string phone) => (PhoneCipher, PhoneTail) = (keys.SealText(BureauId, PhonePurpose, phone), phone[^TailLength..]);

    public string Phone(KeyRing keys) => keys.OpenText(BureauId, PhonePurpose, PhoneCipher);

    public void Apply(Transition<ExpertState> transition, DateTime now)
    {
        (State, StateSince) = (transition.Next, now);
        Version++;
    }
}

internal sealed class ExpertMapping : IEntityTypeConfiguration<Expert>
{
    public void Configure(EntityTypeBuilder<Expert> builder)
    {
        builder.ToTable("experts");
        builder.Property(row => row.Name).HasMaxLength(Expert.NameLength);
        builder.Property(row => row.Employer).HasMaxLength(Expert.TextLength);
        builder.Property(row => row.EmployerCode).HasMaxLength(18);
        builder.Property(row => row.PhoneTail).HasMaxLength(4);
        builder.Property(row => row.Reason).HasMaxLength(Expert.TextLength);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Ignore(row => row.Ties);
        builder.HasIndex(row => new { row.BureauId, row.State });
    }
}
