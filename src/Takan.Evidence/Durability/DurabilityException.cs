using System.Runtime.InteropServices;

namespace Takan.Evidence.Durability;

/// <summary>A system call that durability rests on failed. What it concerned must not be acknowledged.</summary>
public sealed class DurabilityException(string call, string path, int number)
    : IOException($"{call} failed with {Errno.Name(number)}: {path}")
{
    /// <summary>The system call: <c>fsync</c>.</summary>
    public string Call { get; } = call;

    public string Path { get; } = path;

    public int Number { get; } = number;

    /// <summary>The symbol of the error: <c>EIO</c>, <c>ENOSPC</c>, <c>EDQUOT</c>.</summary>
    public string ErrorName => Errno.Name(Number);

    internal static DurabilityException Last(string call, string path) => new(call, path, Marshal.GetLastPInvokeError());
}
