using System.Text.Json;
using Takan.Platform.Keys;

namespace Takan.Platform.Messages;

/// <summary>What lies encrypted in the outbox.</summary>
/// <param name="To">Phone number, mail address or the robot's id.</param>
/// <param name="Text">As the reader sees it.</param>
/// <param name="Variables">SMS only: what the provider puts into its template.</param>
/// <param name="ProviderTemplate">SMS only: the provider's id of a bureau's own text; null: the installation's.</param>
public sealed record MessageContent(
    string To, string Text, string? Subject = null, IReadOnlyDictionary<string, string>? Variables = null, IReadOnlyList<Attachment>? Attachments = null,
    string? ProviderTemplate = null)
{
    private const string Purpose = "outbox";

    public byte[] Seal(KeyRing keys, Guid bureauId) => keys.Seal(bureauId, Purpose, JsonSerializer.SerializeToUtf8Bytes(this));

    public static MessageContent Open(KeyRing keys, OutboxMessage message) =>
        JsonSerializer.Deserialize<MessageContent>(keys.Open(message.BureauId, Purpose, message.ContentCipher))!;
}
