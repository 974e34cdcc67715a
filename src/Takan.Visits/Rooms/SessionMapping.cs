using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Visits.Rooms;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.Property(row => row.MediaNode).HasMaxLength(60);
        builder.Property(row => row.MediaRoom).HasMaxLength(RoomReservation.NameLength);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(30);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.InspectionId);
        builder.HasIndex(row => new { row.BureauId, row.State });
    }
}
