using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Teams;

namespace Takan.Casework.Intake;

internal sealed class CaseMapping : IEntityTypeConfiguration<Case>, IEntityTypeConfiguration<CaseSequence>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("cases");
        builder.Property(row => row.Number).HasMaxLength(Case.NumberLength);
        builder.Property(row => row.ProfileDigest).HasMaxLength(64);
        builder.Property(row => row.Matter).HasMaxLength(60);
        builder.Property(row => row.EntityName).HasMaxLength(Case.NameLength);
        builder.Property(row => row.CreditCode).HasMaxLength(18);
        builder.Property(row => row.Address).HasMaxLength(Case.AddressLength);
        builder.Property(row => row.Subdistrict).HasMaxLength(Subdistricts.NameLength);
        builder.Property(row => row.NameKey).HasMaxLength(Case.NameLength);
        builder.Property(row => row.AddressKey).HasMaxLength(Case.AddressLength);
        builder.Property(row => row.ContactName).HasMaxLength(Case.PersonLength);
        builder.Property(row => row.ContactCapacity).HasConversion<string>().HasMaxLength(30);
        builder.Property(row => row.ContactPhoneTail).HasMaxLength(4);
        builder.Property(row => row.Reason).HasMaxLength(Case.ReasonLength);
        builder.Property(row => row.ResultReturnedBecause).HasMaxLength(Case.ReasonLength);
        builder.Property(row => row.IntendedReasons).HasMaxLength(Case.ReasonLength);
        builder.Property(row => row.Statement).HasMaxLength(Case.ReasonLength);
        builder.Property(row => row.Channel).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Reference).HasMaxLength(Case.ReferenceLength);
        builder.Property(row => row.ServedBy).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Occasion).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.EntityKind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(30);
        builder.Ignore(row => row.IsOnThePhone);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.BureauId, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.Sender, row.StateSince });
        ConfigureLists(builder);
        ConfigureDesks(builder);
        builder.HasIndex(row => new { row.BureauId, row.CreditCode });
        builder.HasIndex(row => new { row.BureauId, row.NameKey });
        builder.HasIndex(row => new { row.BureauId, row.AddressKey });
    }

    /// <summary>Newest first: one for each way in which a list is asked for, so that a page costs as much as its rows.</summary>
    private static void ConfigureLists(EntityTypeBuilder<Case> builder)
    {
        builder.HasIndex(row => new { row.BureauId, row.RegisteredAt, row.Number });
        builder.HasIndex(row => new { row.BureauId, row.State, row.RegisteredAt, row.Number });
        builder.HasIndex(row => new { row.BureauId, row.ResponsibleOfficer, row.RegisteredAt, row.Number });
        builder.HasIndex(row => new { row.BureauId, row.Matter, row.RegisteredAt, row.Number });
        builder.HasIndex(row => new { row.BureauId, row.Channel, row.RegisteredAt, row.Number });
        builder.HasIndex(row => new { row.BureauId, row.Subdistrict, row.RegisteredAt, row.Number }).HasFilter("\"Subdistrict\" IS NOT NULL");
        builder.HasIndex(row => new { row.BureauId, row.AcceptedAt, row.Number }).HasFilter("\"AcceptedAt\" IS NOT NULL");
        builder.HasIndex(row => new { row.BureauId, row.ContactIdTailIndex, row.RegisteredAt });
        builder.HasIndex(row => new { row.BureauId, row.ContactPhoneTail, row.RegisteredAt });
    }

    /// <summary>What waits longest, for the queue and for the home of each person; of what is rarely so, only those of which it is so.</summary>
    private static void ConfigureDesks(EntityTypeBuilder<Case> builder)
    {
        builder.HasIndex(row => new { row.BureauId, row.State, row.AcceptedAt });
        builder.HasIndex(row => new { row.BureauId, row.State, row.StateSince });
        builder.HasIndex(row => new { row.BureauId, row.State, row.StateSince }, "IX_cases_of_nobody").HasFilter("\"ResponsibleOfficer\" IS NULL");
        builder.HasIndex(row => new { row.BureauId, row.State, row.StateSince }, "IX_cases_handed_back").HasFilter("\"HandedBackAt\" IS NOT NULL");
        builder.HasIndex(row => new { row.BureauId, row.State, row.StateSince }, "IX_cases_handed_over").HasFilter("\"HandedOverAt\" IS NOT NULL AND \"HandedBackAt\" IS NULL");
    }

    public void Configure(EntityTypeBuilder<CaseSequence> builder)
    {
        builder.ToTable("case_sequences");
        builder.HasKey(row => new { row.BureauId, row.Year });
    }
}
