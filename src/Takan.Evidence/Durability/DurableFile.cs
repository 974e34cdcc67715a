using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Takan.Evidence.Durability;

/// <summary>
/// A new file that is on disk once <see cref="Sync"/> returned. Any failure is final for the object: after a failed fsync
/// the kernel may have dropped the bytes and a second fsync would lie.
/// While open it is locked, so that a sweep can tell an abandoned file from a growing one; shared, so that whoever finds it under its
/// last name may read it before its writer has closed it.
/// </summary>
public sealed unsafe class DurableFile : Stream
{
    private const int ReadOnlyByOwner = 0x100;

    // The disk works while digests are computed, so that the last fsync finds little left to do.
    private const long WriteAheadBytes = 8 * 1024 * 1024;

    private readonly SafeFileHandle file;
    private long length;
    private long started;
    private bool broken;

    private DurableFile(SafeFileHandle file, string path)
    {
        this.file = file;
        Path = path;
    }

    public string Path { get; }

    public override bool CanRead => false;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => length;

    public override long Position { get; set; }

    /// <summary>Makes a file that must not exist yet; nobody may write to it by its name.</summary>
    public static DurableFile Create(string path)
    {
        var descriptor = LibC.open(path, LibC.WriteOnly | LibC.Create | LibC.MustBeNew | LibC.CloseOnExec, ReadOnlyByOwner);
        if (descriptor < 0) throw DurabilityException.Last("open", path);
        var opened = new SafeFileHandle(descriptor, ownsHandle: true);
        if (LibC.flock(opened, LibC.LockShared | LibC.LockWithoutWaiting) == 0) return new(opened, path);
        var failure = DurabilityException.Last("flock", path);
        opened.Dispose();
        throw failure;
    }

    /// <summary>Syncs a file that another process writes, such as a growing recording.</summary>
    public static void SyncExisting(string path) => LibC.SyncByName(path);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ThrowIfBroken();
        fixed (byte* start = buffer)
        {
            for (var done = 0; done < buffer.Length;)
            {
                var written = LibC.pwrite(file, start + done, (nuint)(buffer.Length - done), Position);
                if (written < 0 && Marshal.GetLastPInvokeError() == Errno.Interrupted) continue;
                if (written < 0) throw Break("pwrite");
                done += (int)written;
                Position += written;
            }
        }
        length = Math.Max(length, Position);
        if (length - started >= WriteAheadBytes) StartWriting();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    /// <summary>Returns when content and length are on disk. The name is not: sync its folder too.</summary>
    public void Sync()
    {
        ThrowIfBroken();
        if (LibC.fsync(file) != 0) throw Break("fsync");
    }

    /// <summary>Nothing to do: every write has reached the kernel. Only <see cref="Sync"/> makes it durable.</summary>
    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
        base.Dispose(disposing);
    }

    private void StartWriting()
    {
        if (LibC.sync_file_range(file, started, length - started, LibC.StartWriting) != 0) throw Break("sync_file_range");
        started = length;
    }

    private DurabilityException Break(string call)
    {
        broken = true;
        return DurabilityException.Last(call, Path);
    }

    private void ThrowIfBroken()
    {
        if (broken) throw new InvalidOperationException($"An earlier write or fsync failed, the file is lost: {Path}");
    }
}
