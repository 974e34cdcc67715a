using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Casework.Scheduling;

internal sealed class InspectionMapping : IEntityTypeConfiguration<Inspection>, IEntityTypeConfiguration<ContactAttempt>
{
    public void Configure(EntityTypeBuilder<Inspection> builder)
    {
        builder.ToTable("inspections");
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(30);
        builder.Property(row => row.Means).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.OutOfOrderReason).HasMaxLength(Inspection.ReasonLength);
        builder.Property(row => row.PairRule).HasMaxLength(Inspection.RuleLength);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.BureauId, row.State, row.AppointmentAt });
        builder.HasIndex(row => new { row.BureauId, row.AppointmentAt });
        builder.OwnsMany(row => row.Cases, cases =>
        {
            cases.ToTable("inspection_cases");
            cases.WithOwner().HasForeignKey("InspectionId");
            cases.HasKey("InspectionId", nameof(InspectionCase.CaseId));
            // The key is given, not generated: otherwise a member added later would be taken for a changed one.
            cases.Property(link => link.CaseId).ValueGeneratedNever();
            cases.HasIndex(link => link.CaseId);
        });
        builder.OwnsMany(row => row.Team, team =>
        {
            team.ToTable("inspection_team");
            team.WithOwner().HasForeignKey("InspectionId");
            team.HasKey("InspectionId", nameof(TeamMember.StaffId));
            team.Property(member => member.StaffId).ValueGeneratedNever();
            team.HasIndex(member => member.StaffId);
        });
    }

    public void Configure(EntityTypeBuilder<ContactAttempt> builder)
    {
        builder.ToTable("contact_attempts");
        builder.Property(row => row.Note).HasMaxLength(Inspection.ReasonLength);
        builder.Property(row => row.OutOfOrderReason).HasMaxLength(Inspection.ReasonLength);
        builder.HasIndex(row => new { row.InspectionId, row.At });
    }
}
