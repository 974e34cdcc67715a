using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Takan.Media.Assembly;
using Takan.Media.Client;

namespace Takan.Media.Parts;

/// <summary>What stands at the head of a part.</summary>
/// <param name="FirstPacket">Wall clock of the first packet, UTC.</param>
sealed record PartHead(Track Track, string Codec, DateTime FirstPacket);

/// <param name="Arrivals">Of the packets that carry media, in ms after the first.</param>
/// <param name="CutOff">Bytes at the end that hold no whole packet.</param>
sealed record PartWhole(string Sha256, long Bytes, IReadOnlyList<long> Arrivals, long CutOff)
{
    public long LastPacketMs => Arrivals.DefaultIfEmpty(0).Max();
}

/// <summary>The recorder's files: 8 bytes of name, a JSON head with its length before it, then the packets.</summary>
static class PartOnDisk
{
    private const string Growing = ".part";
    private const int NameLength = 8;
    private const int LongestHead = 4096;

    public static string? PathOf(string folder, string file)
    {
        var finished = Path.Combine(folder, file);
        return File.Exists(finished) ? finished : File.Exists(finished + Growing) ? finished + Growing : null;
    }

    public static bool IsGrowing(string path) => path.EndsWith(Growing, StringComparison.Ordinal);

    public static string FinishedName(string path) => IsGrowing(path) ? path[..^Growing.Length] : path;

    /// <summary>Null while the first packet has not been written.</summary>
    public static PartHead? ReadHead(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[NameLength + 2 + LongestHead];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < NameLength + 2)
            return null;
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(NameLength));
        if (length > LongestHead || read < NameLength + 2 + length)
            return null;
        if (HeadOf(bytes.AsSpan(NameLength + 2, length)) is not { } head)
            return null;
        var first = DateTime.UnixEpoch.AddMicroseconds((long)head["u"]!);
        return new((string?)head["t"] == "a" ? Track.Audio : Track.Video, (string?)head["c"] ?? "", first);
    }

    /// <summary>Null for what is no head: a power cut can leave zeros where it was to be.</summary>
    private static JsonNode? HeadOf(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Digest, and when its packets came. A tail that a dying recorder cut off is digested but not counted.</summary>
    public static async Task<PartWhole> ReadWhole(string path, CancellationToken stop)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan | FileOptions.Asynchronous);
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop));
        var track = MjrReader.Read(path).Track;
        return new(digest, stream.Length, [.. track?.Packets.Select(packet => (long)packet.Arrival) ?? []], track?.CutOff ?? 0);
    }
}
