namespace Takan.Evidence.Durability;

/// <summary>Error numbers of Linux that the store tells apart or names in its messages.</summary>
internal static class Errno
{
    internal const int NoEntry = 2;
    internal const int Interrupted = 4;
    internal const int Exists = 17;

    internal static string Name(int number) => number switch
    {
        NoEntry => "ENOENT",
        5 => "EIO",
        13 => "EACCES",
        Exists => "EEXIST",
        24 => "EMFILE",
        28 => "ENOSPC",
        30 => "EROFS",
        122 => "EDQUOT",
        _ => $"errno {number}",
    };
}
