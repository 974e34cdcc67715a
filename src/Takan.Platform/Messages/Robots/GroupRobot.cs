using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Platform.Keys;

namespace Takan.Platform.Messages;

public enum RobotKind
{
    DingTalk,
    WeCom,
}

/// <summary>
/// A robot in a group of staff, to which the counts of the day go at set hours. Its address is a secret: whoever has it can write into the group.
/// It lies encrypted, is shown nowhere and never logged.
/// </summary>
public sealed class GroupRobot
{
    public const int NameLength = 40;
    private const string TokenPurpose = "robot-token";
    private const string SecretPurpose = "robot-secret";

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    /// <summary>Whose cases are counted; null: those of the whole bureau.</summary>
    public Guid? UnitId { get; init; }

    public required RobotKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The token of the address.</summary>
    public byte[] TokenCipher { get; private set; } = [];

    /// <summary>DingTalk: what requests are signed with. WeCom signs nothing.</summary>
    public byte[]? SecretCipher { get; private set; }

    /// <summary>Whole hours in China at which it speaks on working days.</summary>
    public required List<int> Hours { get; init; }

    public required Guid AddedBy { get; init; }

    public required DateTime AddedAt { get; init; }

    public DateTime? RemovedAt { get; private set; }

    public MessageChannel Channel => Kind == RobotKind.DingTalk ? MessageChannel.DingTalk : MessageChannel.WeCom;

    public void Keep(KeyRing keys, RobotAddress address) => (TokenCipher, SecretCipher) =
        (keys.SealText(BureauId, TokenPurpose, address.Token), address.Secret is { } secret ? keys.SealText(BureauId, SecretPurpose, secret) : null);

    public RobotAddress Open(KeyRing keys) => new(keys.OpenText(BureauId, TokenPurpose, TokenCipher), SecretCipher is { } secret ? keys.OpenText(BureauId, SecretPurpose, secret) : null);

    /// <summary>It speaks no more, and its secrets are gone.</summary>
    public void Remove(DateTime now) => (RemovedAt, TokenCipher, SecretCipher) = (now, [], null);
}

internal sealed class GroupRobotMapping : IEntityTypeConfiguration<GroupRobot>
{
    public void Configure(EntityTypeBuilder<GroupRobot> builder)
    {
        builder.ToTable("group_robots");
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Name).HasMaxLength(GroupRobot.NameLength);
        builder.Ignore(row => row.Channel);
        builder.HasIndex(row => row.BureauId);
    }
}
