using System.ComponentModel.DataAnnotations;

namespace Takan.Platform.Messages;

/// <summary>Section <c>Sms</c>. Without it no text message leaves.</summary>
public sealed class AliyunSmsOptions
{
    public Uri Endpoint { get; init; } = new("https://dysmsapi.aliyuncs.com/");

    [Required]
    public required string AccessKeyId { get; init; }

    /// <summary>File with the secret, mode 0600; never the secret itself.</summary>
    [Required]
    public required string AccessKeySecretFile { get; init; }

    /// <summary>Signature approved by the carriers: the bureau's name.</summary>
    [Required]
    public required string SignName { get; init; }

    /// <summary>Our template code to the provider's template id.</summary>
    public Dictionary<string, string> Templates { get; init; } = [];
}
