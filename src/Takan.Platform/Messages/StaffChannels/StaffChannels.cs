using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Platform.Keys;

namespace Takan.Platform.Messages;

/// <summary>How a member of staff wants to be reminded outside of the pages. Without a row: on the pages alone.</summary>
public sealed class StaffChannels
{
    public const int MailLength = 200;
    private const string PhonePurpose = "staff-phone";
    private const string MailPurpose = "staff-mail";
    private const int TailLength = 4;

    public required Guid StaffId { get; init; }

    public required Guid BureauId { get; init; }

    public byte[]? PhoneCipher { get; private set; }

    public string? PhoneTail { get; private set; }

    public byte[]? MailCipher { get; private set; }

    public bool BySms { get; set; }

    public bool ByMail { get; set; }

    public void GivePhone(KeyRing keys, string phone) => (PhoneCipher, PhoneTail) = (keys.SealText(BureauId, PhonePurpose, phone), phone[^TailLength..]);

    public void GiveMail(KeyRing keys, string mail) => MailCipher = keys.SealText(BureauId, MailPurpose, mail);

    public string? Phone(KeyRing keys) => PhoneCipher is { } cipher ? keys.OpenText(BureauId, PhonePurpose, cipher) : null;

    public string? Mail(KeyRing keys) => MailCipher is { } cipher ? keys.OpenText(BureauId, MailPurpose, cipher) : null;
}

internal sealed class StaffChannelsMapping : IEntityTypeConfiguration<StaffChannels>
{
    public void Configure(EntityTypeBuilder<StaffChannels> builder)
    {
        builder.ToTable("staff_channels");
        builder.HasKey(row => row.StaffId);
        builder.Property(row => row.StaffId).ValueGeneratedNever();
        builder.Property(row => row.PhoneTail).HasMaxLength(4);
    }
}
