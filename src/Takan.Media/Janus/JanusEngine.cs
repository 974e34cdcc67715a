using System.Text.Json.Nodes;
using System.Threading.Channels;
using Takan.Media.Client;

namespace Takan.Media.Janus;

/// <summary>
/// Keeps one media server running: adopts the one an earlier agent left, or starts one; notices when it dies or hangs; starts it again.
/// </summary>
sealed class JanusEngine(AgentOptions options, TimeProvider time, ILogger<JanusEngine> log) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly JanusFolder folder = new(options);
    private readonly Channel<JsonObject> news = Channel.CreateUnbounded<JsonObject>(new() { SingleReader = true });
    private volatile JanusSession? session;

    /// <summary>Null while the media server is being restarted.</summary>
    public JanusSession? Session => session;

    public ChannelReader<JsonObject> News => news.Reader;

    /// <summary>A media server is there. True: it is the one that we knew, with rooms and paths as they were.</summary>
    public Func<JanusSession, bool, Task> Started { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>The media server is gone, with everything in it; the word is a <see cref="GapCause"/>.</summary>
    public Func<string, Task> Lost { get; set; } = _ => Task.CompletedTask;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (options.KeepMediaOnStop || folder.ReadState() is not { } state)
            return;
        await JanusProcess.Stop(state);
        folder.ForgetState();
        await Lost(GapCause.MediaServerStopped);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Live(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                log.LogError(error, "The media server could not be started; trying again");
                await Task.Delay(PauseAfterFailure, time, stoppingToken);
            }
        }
    }

    private async Task Live(CancellationToken stop)
    {
        var (opened, adopted) = await Adopt(stop) is { } old ? (old, true) : (await Begin(stop), false);
        await using var connection = opened.Connection;
        folder.WriteState(opened.State);
        session = opened;
        log.LogInformation("Media server {Process} {How}", opened.State.ProcessId, adopted ? "adopted" : "started");
        try
        {
            await Started(opened, adopted);
            if (await JanusWatch.UntilLost(opened, time, stop) is not { } cause)
                return;
            log.LogWarning("Media server {Process} lost: {Cause}", opened.State.ProcessId, cause);
            session = null;
            await JanusProcess.Kill(opened.State);
            folder.ForgetState();
            await Lost(cause);
        }
        finally
        {
            session = null;
        }
    }

    private async Task<JanusSession?> Adopt(CancellationToken stop)
    {
        if (folder.ReadState() is not { } state)
            return null;
        if (JanusProcess.Runs(state) && state.Session != 0)
        {
            try
            {
                return await JanusSession.Claim(await Connect(state, stop), state);
            }
            catch (Exception error) when (error is JanusError or System.Net.WebSockets.WebSocketException)
            {
                log.LogWarning("The running media server cannot be adopted: {Reason}", error.Message);
            }
        }

        await JanusProcess.Kill(state);
        folder.ForgetState();
        await Lost(GapCause.MediaServerDied);
        return null;
    }

    private async Task<JanusSession> Begin(CancellationToken stop)
    {
        var prepared = folder.Prepare();
        var shim = options.Loopback ? await LoopbackShim.Compile(folder.Root, stop) : null;
        var state = await JanusProcess.Start(folder, prepared, shim, stop);
        return await JanusSession.Create(await Connect(state, stop), state);
    }

    private Task<JanusConnection> Connect(JanusState state, CancellationToken stop) =>
        JanusConnection.Open(state, time, message => news.Writer.TryWrite(message), stop);
}
