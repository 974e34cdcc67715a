using System.ComponentModel.DataAnnotations;

namespace Takan.Media;

/// <summary>
/// Read from <c>TAKAN_MEDIA__…</c> in the environment and from the command line
/// (<c>--data</c>, <c>--port</c>, <c>--rtp-ports</c>, <c>--interface</c>, <c>--public-address</c>, <c>--loopback</c>, <c>--keep-media-on-stop</c>).
/// </summary>
public sealed class AgentOptions
{
    /// <summary>Rooms, journals, recordings and the media server's own folder.</summary>
    [Required]
    public string Data { get; set; } = "";

    [Range(0, 65535)]
    public int Port { get; set; } = 7800;

    /// <summary>Shared with the web nodes. Only from the environment or a file, never from the command line, where other users could read it.</summary>
    [MinLength(32)]
    public string Secret { get; set; } = "";

    public string? SecretFile { get; set; }

    [RegularExpression(@"^\d{4,5}-\d{4,5}$")]
    public string RtpPorts { get; set; } = "20000-20999";

    /// <summary>The network interface that phones reach; empty for all, or with <see cref="Loopback"/> for none but that.</summary>
    public string? Interface { get; set; }

    /// <summary>The address that phones see when the machine stands behind a 1:1 NAT.</summary>
    public string? PublicAddress { get; set; }

    /// <summary>Offer 127.0.0.1 as well, for trying everything on one machine.</summary>
    public bool Loopback { get; set; }

    /// <summary>Leave the media server running when the agent stops, so that an update does not interrupt rooms.</summary>
    public bool KeepMediaOnStop { get; set; }

    /// <summary>No room is opened with less free space than this.</summary>
    public long FloorBytes { get; set; } = 2L << 30;

    /// <summary>A closed room whose parts are all in the evidence store is kept for so long.</summary>
    public TimeSpan KeepClosed { get; set; } = TimeSpan.FromDays(14);

    public string JanusFolder => Path.Combine(Data, "janus");

    public string RoomsFolder => Path.Combine(Data, "rooms");
}
