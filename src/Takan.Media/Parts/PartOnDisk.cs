using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Takan.Media.Client;

namespace Takan.Media.Parts;

/// <summary>What stands at the head of a part.</summary>
/// <param name="FirstPacket">Wall clock of the first packet, UTC.</param>
sealed record PartHead(Track Track, string Codec, DateTime FirstPacket);

/// <param name="LastPacketMs">Arrival of the last whole packet, after the first.</param>
sealed record PartWhole(string Sha256, long Bytes, long Packets, long LastPacketMs);

/// <summary>
/// Reads the recorder's file format: 8 bytes of name, a JSON head with its length before it, then for each packet
/// "MEET", 4 bytes of arrival time in ms, 2 bytes of length and the RTP packet; all big-endian.
/// </summary>
static class PartOnDisk
{
    private const string Growing = ".part";
    private const int NameLength = 8;
    private const int PacketHead = 10;
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
        var head = JsonNode.Parse(bytes.AsSpan(NameLength + 2, length))!;
        var first = DateTime.UnixEpoch.AddMicroseconds((long)head["u"]!);
        return new((string?)head["t"] == "a" ? Track.Audio : Track.Video, (string?)head["c"] ?? "", first);
    }

    /// <summary>One pass: digest, and where the packets end. A tail that a dying recorder cut off is digested but not counted.</summary>
    public static async Task<PartWhole> ReadWhole(string path, CancellationToken stop)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan | FileOptions.Asynchronous);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var walk = new PacketWalk();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await stream.ReadAsync(buffer, stop)) > 0)
        {
            digest.AppendData(buffer, 0, read);
            walk.Take(buffer.AsSpan(0, read));
        }

        return new(Convert.ToHexStringLower(digest.GetHashAndReset()), stream.Length, walk.Packets, walk.LastMs);
    }

    /// <summary>Follows the lengths through pieces of any size.</summary>
    private sealed class PacketWalk
    {
        private readonly byte[] head = new byte[PacketHead];
        private int filled;
        private long skip = NameLength;
        private bool atFileHead = true;
        private uint pendingMs;

        public long Packets { get; private set; }

        public long LastMs { get; private set; }

        public void Take(ReadOnlySpan<byte> piece)
        {
            while (!piece.IsEmpty)
            {
                if (skip > 0)
                {
                    var jump = (int)Math.Min(skip, piece.Length);
                    skip -= jump;
                    piece = piece[jump..];
                    if (skip == 0)
                        Arrived();
                    continue;
                }

                var wanted = atFileHead ? 2 : PacketHead;
                var taken = Math.Min(wanted - filled, piece.Length);
                piece[..taken].CopyTo(head.AsSpan(filled));
                filled += taken;
                piece = piece[taken..];
                if (filled == wanted)
                    ReadLength();
            }
        }

        private void ReadLength()
        {
            filled = 0;
            skip = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(atFileHead ? 0 : PacketHead - 2));
            if (!atFileHead)
                pendingMs = BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(4)) + 1;
            atFileHead = false;
        }

        private void Arrived()
        {
            if (pendingMs == 0)
                return;
            Packets++;
            LastMs = pendingMs - 1;
            pendingMs = 0;
        }
    }
}
