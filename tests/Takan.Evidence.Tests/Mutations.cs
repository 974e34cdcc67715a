namespace Takan.Evidence.Tests;

/// <summary>Repeatable damage: the same number gives the same bytes.</summary>
internal static class Mutations
{
    /// <summary>Flips, overwrites, cuts, doubles or swaps pieces.</summary>
    public static byte[] Of(byte[] valid, int number)
    {
        var state = (uint)number * 2654435761u + 1;
        int Next(int below)
        {
            state = state * 1664525 + 1013904223;
            return (int)((state >> 8) % (uint)below);
        }
        var bytes = (byte[])valid.Clone();
        for (var round = Next(3); round >= 0; round--)
        {
            var at = Next(bytes.Length);
            bytes = Next(5) switch
            {
                0 => Replaced(bytes, at, (byte)(bytes[at] ^ (1 << Next(8)))),
                1 => Replaced(bytes, at, (byte)(Next(2) * 255)),
                2 => bytes[..Math.Max(1, at)],
                3 => [.. bytes[..at], .. bytes[(at / 2)..]],
                _ => [.. bytes[at..], .. bytes[..at]],
            };
        }
        return bytes;
    }

    private static byte[] Replaced(byte[] bytes, int at, byte value)
    {
        bytes[at] = value;
        return bytes;
    }
}
