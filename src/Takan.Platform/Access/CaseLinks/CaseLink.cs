using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>
/// The one stable way of an applicant to the case: a QR code carries the token, an SMS the fixed address and the 8-character code.
/// Only digests are stored; opening it changes nothing, a code sent to <see cref="PhoneCipher"/> opens a device session.
/// </summary>
public sealed class CaseLink
{
    public required Guid Id { get; init; }

    public required CaseId CaseId { get; init; }

    public required Guid BureauId { get; init; }

    /// <summary>SHA-256 of the 32-byte token in the QR code.</summary>
    public required byte[] TokenDigest { get; init; }

    /// <summary>Keyed digest of the 8-character code.</summary>
    public required byte[] CodeDigest { get; init; }

    /// <summary>Token and code again, encrypted, so that the window can print the QR code a second time.</summary>
    public required byte[] SecretCipher { get; init; }

    public required byte[] PhoneCipher { get; set; }

    /// <summary>Last four digits, shown so that people know which phone rings.</summary>
    public required string PhoneTail { get; set; }

    public required string Pseudonym { get; init; }

    public DateTime ExpiresAt { get; set; }

    public DateTime? RevokedAt { get; set; }
}

/// <summary>A phone that proved the one-time code: a random cookie, of which only the digest is kept.</summary>
public sealed class DeviceSession
{
    public required Guid Id { get; init; }

    public required Guid LinkId { get; init; }

    public required CaseId CaseId { get; init; }

    public required Guid BureauId { get; init; }

    public required byte[] CookieDigest { get; init; }

    public required string Pseudonym { get; init; }

    /// <summary>The paired device of the hall at which it was opened; null for a phone of one's own.</summary>
    public Guid? SharedDeviceId { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime ExpiresAt { get; set; }

    public DateTime? RevokedAt { get; set; }
}

/// <summary>What the code was asked for. It is good for nothing else.</summary>
public enum OneTimeCodePurpose
{
    /// <summary>Opens a device session.</summary>
    OpenLink,

    /// <summary>Signs the consent letter.</summary>
    SignLetter,

    /// <summary>Proves the phone of somebody who has no case yet.</summary>
    Apply,

    /// <summary>Agrees to be helped with the case in the hall.</summary>
    Assist,

    /// <summary>Opens an expert's invitation.</summary>
    Invitation,

    /// <summary>Downloads what was shared with another authority.</summary>
    Sharing,
}

/// <summary>A six-digit code on its way to the phone. Five wrong tries end it.</summary>
public sealed class OneTimeCode
{
    public required Guid Id { get; init; }

    /// <summary>Whatever the tries are counted by (<see cref="CodeSubjects"/>): the link, or the phone that applies.</summary>
    public required Guid LinkId { get; init; }

    public required byte[] CodeDigest { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime ExpiresAt { get; init; }

    public int WrongTries { get; set; }

    public DateTime? UsedAt { get; set; }
}

internal sealed class CaseLinkMapping : IEntityTypeConfiguration<CaseLink>, IEntityTypeConfiguration<DeviceSession>, IEntityTypeConfiguration<OneTimeCode>
{
    public void Configure(EntityTypeBuilder<CaseLink> builder)
    {
        builder.ToTable("case_links");
        builder.HasIndex(link => link.TokenDigest).IsUnique();
        builder.HasIndex(link => link.CodeDigest).IsUnique();
        builder.HasIndex(link => link.CaseId);
        builder.Property(link => link.PhoneTail).HasMaxLength(4);
        builder.Property(link => link.Pseudonym).HasMaxLength(20);
    }

    public void Configure(EntityTypeBuilder<DeviceSession> builder)
    {
        builder.ToTable("device_sessions");
        builder.HasIndex(session => session.CookieDigest).IsUnique();
        builder.HasIndex(session => session.LinkId);
        builder.HasIndex(session => session.SharedDeviceId);
        builder.Property(session => session.Pseudonym).HasMaxLength(20);
    }

    public void Configure(EntityTypeBuilder<OneTimeCode> builder)
    {
        builder.ToTable("one_time_codes");
        builder.HasIndex(code => new { code.LinkId, code.CreatedAt });
    }
}
