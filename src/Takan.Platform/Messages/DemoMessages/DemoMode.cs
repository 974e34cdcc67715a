using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Takan.Platform.Messages;

/// <summary>Whether this installation only shows itself: <c>Demo:Enabled</c>.</summary>
public sealed class DemoMode(IConfiguration configuration)
{
    public bool Enabled { get; } = configuration.GetValue<bool>("Demo:Enabled");

    /// <summary>In the demo, and in front of this very machine. A proxy's word for it does not count.</summary>
    public bool MayLook(HttpContext http) =>
        Enabled && http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !http.Request.Headers.ContainsKey("X-Forwarded-For");
}
