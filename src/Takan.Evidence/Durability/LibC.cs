using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Takan.Evidence.Durability;

/// <summary>
/// The system calls themselves. .NET 10 on Linux does not report a failed fsync (its helper stores a comparison instead of
/// the answer), has none for folders and no hard link.
/// </summary>
internal static unsafe partial class LibC
{
    internal const int WriteOnly = 0x1;
    internal const int Create = 0x40;
    internal const int MustBeNew = 0x80;
    internal const int CloseOnExec = 0x80000;
    internal const int LockShared = 1;
    internal const int LockWithoutWaiting = 4;

    internal const uint StartWriting = 2;

    private const string Library = "libc";

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int open(string path, int flags, int mode);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial nint pwrite(SafeFileHandle file, byte* data, nuint length, long offset);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial int fsync(SafeFileHandle file);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial int sync_file_range(SafeFileHandle file, long offset, long bytes, uint flags);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial int flock(SafeFileHandle file, int operation);

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int link(string from, string to);

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int rename(string from, string to);

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int unlink(string path);

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int mkdir(string path, int mode);

    /// <summary>Opens a file or folder by its name and syncs it.</summary>
    internal static void SyncByName(string path)
    {
        var descriptor = open(path, CloseOnExec, 0);
        if (descriptor < 0) throw DurabilityException.Last("open", path);
        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        if (fsync(handle) != 0) throw DurabilityException.Last("fsync", path);
    }
}
