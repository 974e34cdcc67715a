using Microsoft.AspNetCore.WebUtilities;
using Takan.Law;

namespace Takan.Platform.Messages;

/// <summary>What is secret in the address that a platform gives for a robot. Only addresses of the platform itself are taken: the server calls nobody else.</summary>
/// <param name="Secret">Only DingTalk has one (加签).</param>
public sealed record RobotAddress(string Token, string? Secret)
{
    private const int LongestToken = 200;

    public static Outcome<RobotAddress> Read(RobotKind kind, string? address, string? secret, RobotOptions options)
    {
        var endpoint = options.Of(kind);
        if (!Uri.TryCreate((address ?? "").Trim(), UriKind.Absolute, out var given) || given.GetLeftPart(UriPartial.Path) != endpoint.GetLeftPart(UriPartial.Path)) return RobotRefusals.AddressWrong;
        var token = QueryHelpers.ParseQuery(given.Query).GetValueOrDefault(kind == RobotKind.DingTalk ? "access_token" : "key").ToString();
        if (token.Length is 0 or > LongestToken) return RobotRefusals.AddressWrong;
        var signs = (secret ?? "").Trim();
        if (kind == RobotKind.WeCom) return new RobotAddress(token, null);
        return signs.Length is > 0 and <= LongestToken ? new RobotAddress(token, signs) : RobotRefusals.SecretMissing;
    }

    /// <summary>Nothing of it gets into a log by accident.</summary>
    public override string ToString() => nameof(RobotAddress);
}
