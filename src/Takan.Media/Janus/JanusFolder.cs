using System.Security.Cryptography;
using System.Text.Json;

namespace Takan.Media.Janus;

/// <summary>
/// The media server's own folder: configuration, the plugins it may load, its socket and what is needed to adopt it again.
/// Mode 0700, because the secrets stand in it.
/// </summary>
sealed class JanusFolder(AgentOptions options)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // A Unix socket's path may have 107 bytes.
    private const int LongestSocketPath = 107;

    public string Root { get; } = Path.GetFullPath(options.JanusFolder);

    public string Log => Path.Combine(Root, "janus.log");

    public string Configuration => Path.Combine(Root, "janus.jcfg");

    private string StateFile => Path.Combine(Root, "running.json");

    public JanusState? ReadState() =>
        File.Exists(StateFile) ? JsonSerializer.Deserialize<JanusState>(File.ReadAllText(StateFile)) : null;

    public void WriteState(JanusState state)
    {
        File.WriteAllText(StateFile + ".new", JsonSerializer.Serialize(state));
        File.SetUnixFileMode(StateFile + ".new", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(StateFile + ".new", StateFile, overwrite: true);
    }

    public void ForgetState() => File.Delete(StateFile);

    /// <summary>Writes everything anew with fresh secrets. The process id is filled in by the caller.</summary>
    public JanusState Prepare()
    {
        foreach (var folder in (string[])["", "plugins", "transports", "events", "loggers"])
            Directory.CreateDirectory(Path.Combine(Root, folder), OwnerOnly);
        File.SetUnixFileMode(Root, OwnerOnly);
        var library = LibraryFolder();
        Link("plugins", Path.Combine(library, "plugins", "libjanus_videoroom.so"));
        Link("transports", Path.Combine(library, "transports", "libjanus_websockets.so"));
        var state = new JanusState { Socket = SocketPath(), ApiSecret = Random(), RoomKey = Random() };
        File.Delete(state.Socket);
        foreach (var (name, text) in JanusConfiguration.Files(Root, state, options))
            File.WriteAllText(Path.Combine(Root, name), text);
        return state;
    }

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    private string SocketPath()
    {
        var inside = Path.Combine(Root, "api.sock");
        return inside.Length <= LongestSocketPath
            ? inside
            : Path.Combine(Directory.CreateTempSubdirectory("takan-media-").FullName, "api.sock");
    }

    private void Link(string folder, string target)
    {
        var link = Path.Combine(Root, folder, Path.GetFileName(target));
        File.Delete(link);
        File.CreateSymbolicLink(link, target);
    }

    private static string LibraryFolder() =>
        Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu*")
            .Append("/usr/lib").Append("/usr/local/lib")
            .Select(folder => Path.Combine(folder, "janus"))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "plugins", "libjanus_videoroom.so")))
        ?? throw new InvalidOperationException("Janus is not installed: apt-get install janus");
}
