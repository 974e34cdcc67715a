using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Takan.Evidence.Durability;
using Takan.Media.Client;

namespace Takan.Media.Rooms;

/// <summary>
/// One JSON line an event, on the disk before anybody can read it. Readers follow by number and may come back at any time.
/// </summary>
sealed class RoomJournal : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<RoomEvent> entries = [];
    private readonly string path;
    private readonly FileStream file;
    private TaskCompletionSource grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool ended;
    private bool broken;

    public RoomJournal(string path, bool ended)
    {
        this.path = path;
        this.ended = ended;
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        ReadBack();
        DurableFolder.Sync(Path.GetDirectoryName(path)!);
    }

    /// <summary>The disk has refused: nothing is noted any more.</summary>
    public bool IsBroken => Volatile.Read(ref broken);

    public long Last
    {
        get
        {
            lock (gate)
                return entries.Count;
        }
    }

    /// <summary>Numbers and stamps the events, writes them in one piece and waits for the disk.</summary>
    public void Append(RoomClock clock, params ReadOnlySpan<RoomEvent> news)
    {
        lock (gate)
        {
            var text = new StringBuilder();
            var numbered = new List<RoomEvent>();
            foreach (var one in news)
            {
                var entry = one with { Number = entries.Count + numbered.Count + 1, At = clock.Now, ElapsedMs = clock.ElapsedMs };
                numbered.Add(entry);
                text.Append(JsonSerializer.Serialize(entry, MediaJson.Options)).Append('\n');
            }

            WriteDown(text.ToString());
            entries.AddRange(numbered);
            Wake();
        }
    }

    public IReadOnlyList<RoomEvent> After(long number)
    {
        lock (gate)
            return number >= entries.Count ? [] : entries.GetRange((int)Math.Max(0, number), entries.Count - (int)Math.Max(0, number));
    }

    /// <summary>Everything after the number, then everything that comes, until the room is closed and read to its end.</summary>
    public async IAsyncEnumerable<RoomEvent> Follow(long number, [EnumeratorCancellation] CancellationToken stop)
    {
        while (true)
        {
            Task more;
            bool last;
            lock (gate)
                (more, last) = (grown.Task, ended);
            foreach (var entry in After(number))
            {
                number = entry.Number;
                yield return entry;
            }

            if (last)
                yield break;
            await more.WaitAsync(stop);
        }
    }

    /// <summary>Nothing follows any more; readers come to their end.</summary>
    public void End()
    {
        lock (gate)
        {
            ended = true;
            Wake();
        }
    }

    public void Dispose()
    {
        End();
        file.Dispose();
    }

    private void WriteDown(string text)
    {
        if (broken)
            throw new IOException("The journal could not be written before; the agent has to be started anew");
        // Set first: what is half written or not synced must not be followed by anything. The next start reads what is really there.
        broken = true;
        file.Write(Encoding.UTF8.GetBytes(text));
        DurableFile.SyncExisting(path);
        broken = false;
    }

    private void Wake()
    {
        var waiting = grown;
        grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.SetResult();
    }

    /// <summary>A line that a crash cut off was never acknowledged: it is taken away.</summary>
    private void ReadBack()
    {
        var good = 0L;
        using var reader = new StreamReader(path, new FileStreamOptions { Share = FileShare.ReadWrite });
        var text = reader.ReadToEnd();
        foreach (var line in text.Split('\n')[..^1])
        {
            entries.Add(JsonSerializer.Deserialize<RoomEvent>(line, MediaJson.Options)!);
            good += Encoding.UTF8.GetByteCount(line) + 1;
        }

        file.SetLength(good);
        file.Position = good;
    }
}
