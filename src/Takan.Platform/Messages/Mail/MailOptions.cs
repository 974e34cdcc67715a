using System.ComponentModel.DataAnnotations;

namespace Takan.Platform.Messages;

public enum MailSecurity
{
    /// <summary>TLS from the first byte, port 465: what most Chinese mail hosts want.</summary>
    Tls,

    /// <summary>Plain first, then TLS, port 587. Nothing is said before TLS stands.</summary>
    StartTls,

    /// <summary>For a relay on the same machine only.</summary>
    None,
}

/// <summary>Section <c>Mail</c>. Without it no mail leaves.</summary>
public sealed class MailOptions
{
    [Required]
    public required string Host { get; init; }

    public int Port { get; init; } = 465;

    public MailSecurity Security { get; init; } = MailSecurity.Tls;

    public string? UserName { get; init; }

    /// <summary>File with the password, mode 0600.</summary>
    public string? PasswordFile { get; init; }

    [Required]
    public required string From { get; init; }

    public string FromName { get; init; } = "";

    /// <summary>PEM file of a private authority, where the mail host has no public certificate.</summary>
    public string? AuthorityFile { get; init; }
}
