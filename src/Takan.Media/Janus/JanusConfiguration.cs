using System.Globalization;

namespace Takan.Media.Janus;

/// <summary>The few settings that differ from what the media server does by itself.</summary>
static class JanusConfiguration
{
    public static IEnumerable<(string Name, string Text)> Files(string root, JanusState state, AgentOptions options)
    {
        yield return ("janus.jcfg", Core(root, state, options));
        yield return ("janus.plugin.videoroom.jcfg", $$"""
            general: { admin_key = "{{state.RoomKey}}", lock_rtp_forward = true, string_ids = true }
            """);
        // Without TCP ports: only who may enter the folder can reach the socket.
        yield return ("janus.transport.websockets.jcfg", $$"""
            general: { json = "compact", ws = true, ws_unix = "{{state.Socket}}", wss = false }
            admin: { admin_ws = false, admin_wss = false }
            """);
    }

    // recordings_tmp_ext: a file that is still being written has another name than a finished one.
    // reclaim_session_timeout: media goes on while the agent restarts.
    // no_media_timer: silence on a track is told after two seconds; nothing else tells that a phone has vanished.
    private static string Core(string root, JanusState state, AgentOptions options) => string.Create(CultureInfo.InvariantCulture, $$"""
        general: {
          configs_folder = "{{root}}"
          plugins_folder = "{{root}}/plugins"
          transports_folder = "{{root}}/transports"
          events_folder = "{{root}}/events"
          loggers_folder = "{{root}}/loggers"
          debug_level = 3
          debug_timestamps = true
          debug_colors = false
          api_secret = "{{state.ApiSecret}}"
          session_timeout = 60
          reclaim_session_timeout = 180
          recordings_tmp_ext = "part"
          protected_folders = [ "/bin", "/boot", "/dev", "/etc", "/lib", "/proc", "/sbin", "/sys", "/usr" ]
        }
        media: {
          rtp_port_range = "{{options.RtpPorts}}"
          no_media_timer = 2
          slowlink_threshold = 4
          twcc_period = 100
          min_nack_queue = 500
        }
        nat: {
          ignore_mdns = true
          {{Network(options)}}
        }
        events: { broadcast = false }
        """);

    private static string Network(AgentOptions options)
    {
        var lines = new List<string>();
        string?[] only = [options.Loopback ? "lo" : null, options.Interface];
        if (Array.Exists(only, name => name is not null))
            lines.Add($"ice_enforce_list = \"{string.Join(',', only.Where(name => name is not null))}\"");
        if (options.PublicAddress is not null)
            lines.Add($"nat_1_1_mapping = \"{options.PublicAddress}\"");
        return string.Join("\n  ", lines);
    }
}
