using System.Text.Json.Nodes;

namespace Takan.Media.Janus;

/// <summary>The one session on the media server, and the few requests that rooms need, in our words.</summary>
sealed class JanusSession
{
    private readonly JanusConnection connection;
    private readonly JanusState state;
    private readonly long session;

    private JanusSession(JanusConnection connection, JanusState state) => (this.connection, this.state, session) = (connection, state, state.Session);

    public JanusConnection Connection => connection;

    /// <summary>What the next agent has to know to go on with this session.</summary>
    public JanusState State => state;

    public static async Task<JanusSession> Create(JanusConnection connection, JanusState state)
    {
        var made = await connection.Ask(new() { ["janus"] = "create" }, afterAck: false);
        var fresh = new JanusSession(connection, state with { Session = (long)made["data"]!["id"]! });
        return new JanusSession(connection, fresh.state with { Control = await fresh.Attach() });
    }

    public static async Task<JanusSession> Claim(JanusConnection connection, JanusState state)
    {
        await connection.Ask(new() { ["janus"] = "claim", ["session_id"] = state.Session }, afterAck: false);
        return new JanusSession(connection, state);
    }

    /// <summary>A question through core and plugin, whose answer does not matter: a hung plugin gives none.</summary>
    public Task Probe() => Message(state.Control, new() { ["request"] = "exists", ["room"] = "-" }, afterAck: false);

    /// <summary>False when the server gives no answer in a second: it may be hung, which the watch will find out.</summary>
    public async Task<bool> Answers()
    {
        try
        {
            await Probe().WaitAsync(TimeSpan.FromSeconds(1));
            return true;
        }
        catch (Exception error) when (error is TimeoutException or JanusError)
        {
            return false;
        }
    }

    public Task CreateRoom(string room, string secret, string pin, int bitsPerSecond, int maxFeeds, string folder) => Message(state.Control, new()
    {
        ["request"] = "create",
        ["admin_key"] = state.RoomKey,
        ["room"] = room,
        ["secret"] = secret,
        ["pin"] = pin,
        ["is_private"] = true,
        ["permanent"] = false,
        ["publishers"] = maxFeeds,
        ["bitrate"] = bitsPerSecond,
        ["bitrate_cap"] = true,
        ["videocodec"] = "vp8,h264",
        ["audiocodec"] = "opus",
        // Without the extension the sender turns the picture itself, so every player shows it upright.
        ["videoorient_ext"] = false,
        ["notify_joining"] = false,
        ["record"] = true,
        ["lock_record"] = true,
        ["rec_dir"] = folder,
    }, afterAck: false);

    public Task DestroyRoom(string room, string secret) =>
        Message(state.Control, new() { ["request"] = "destroy", ["room"] = room, ["secret"] = secret }, afterAck: false);

    /// <summary>Feeds whose media path stands.</summary>
    public async Task<IReadOnlyList<string>> Feeds(string room)
    {
        var answer = await Message(state.Control, new() { ["request"] = "listparticipants", ["room"] = room }, afterAck: false);
        var people = answer["plugindata"]?["data"]?["participants"] as JsonArray ?? [];
        return [.. people.Where(one => (bool?)one?["publisher"] == true).Select(one => (string)one!["id"]!)];
    }

    public async Task<string> Publish(long handle, string room, string secret, string pin, string feed, string file, string offer)
    {
        var answer = await Message(handle, new()
        {
            ["request"] = "joinandconfigure",
            ["ptype"] = "publisher",
            ["room"] = room,
            ["pin"] = pin,
            ["secret"] = secret,
            ["id"] = feed,
            ["record"] = true,
            ["filename"] = file,
        }, afterAck: true, "offer", offer);
        return (string?)answer["jsep"]?["sdp"] ?? throw new JanusError(0, "No answer to the offer");
    }

    public async Task<string> Subscribe(long handle, string room, string pin, string feed)
    {
        var answer = await Message(handle, new()
        {
            ["request"] = "join",
            ["ptype"] = "subscriber",
            ["room"] = room,
            ["pin"] = pin,
            ["autoupdate"] = false,
            ["streams"] = new JsonArray(new JsonObject { ["feed"] = feed }),
        }, afterAck: true);
        return (string?)answer["jsep"]?["sdp"] ?? throw new JanusError(JanusError.NoSuchFeed, "No offer came");
    }

    public Task Begin(long handle, string answer) => Message(handle, new() { ["request"] = "start" }, afterAck: true, "answer", answer);

    public Task RequestKeyFrame(long handle) => Message(handle, new() { ["request"] = "configure", ["keyframe"] = true }, afterAck: true);

    public async Task<long> Attach()
    {
        var made = await connection.Ask(new() { ["janus"] = "attach", ["session_id"] = session, ["plugin"] = "janus.plugin.videoroom" }, afterAck: false);
        return (long)made["data"]!["id"]!;
    }

    public Task Detach(long handle) =>
        connection.Ask(new() { ["janus"] = "detach", ["session_id"] = session, ["handle_id"] = handle }, afterAck: false);

    private Task<JsonObject> Message(long handle, JsonObject body, bool afterAck, string? type = null, string? sdp = null)
    {
        var request = new JsonObject { ["janus"] = "message", ["session_id"] = session, ["handle_id"] = handle, ["body"] = body };
        if (type is not null)
            request["jsep"] = new JsonObject { ["type"] = type, ["sdp"] = sdp };
        return connection.Ask(request, afterAck);
    }
}
