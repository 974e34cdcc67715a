using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Casework.Reminders;

/// <summary>That a unit's lead was reminded of a case, once for each time that it came to wait.</summary>
public sealed class UnitReminder
{
    public required CaseId CaseId { get; init; }

    /// <summary>Since when it waited.</summary>
    public required DateTime Since { get; init; }

    public required DateTime RemindedAt { get; init; }
}

internal sealed class UnitReminderMapping : IEntityTypeConfiguration<UnitReminder>
{
    public void Configure(EntityTypeBuilder<UnitReminder> builder)
    {
        builder.ToTable("unit_reminders");
        builder.HasKey(row => new { row.CaseId, row.Since });
    }
}
