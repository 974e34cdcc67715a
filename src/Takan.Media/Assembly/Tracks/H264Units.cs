using System.Buffers.Binary;

namespace Takan.Media.Assembly;

/// <summary>H.264 units as Matroska and MP4 store them: each behind its length (ISO/IEC 14496-15).</summary>
internal static class H264Units
{
    /// <summary>
    /// Joins the units of one frame. A key frame without its parameter sets gets the last ones seen in front: behind a gap or
    /// another person's part a player may no longer have them.
    /// </summary>
    public static byte[]? Complete(List<byte[]> units, ref byte[]? sequenceParameters, ref byte[]? pictureParameters)
    {
        sequenceParameters = Last(units, H264Payload.SequenceParameters) ?? sequenceParameters;
        pictureParameters = Last(units, H264Payload.PictureParameters) ?? pictureParameters;
        if (!units.Exists(unit => H264Payload.UnitType(unit) is > 0 and <= H264Payload.IdrSlice))
            return null;
        var bare = Last(units, H264Payload.IdrSlice) is not null && Last(units, H264Payload.SequenceParameters) is null;
        if (bare && sequenceParameters is not null && pictureParameters is not null)
            units.InsertRange(0, [sequenceParameters, pictureParameters]);
        return Join(units);
    }

    public static byte[] Join(IEnumerable<byte[]> units)
    {
        var data = new MemoryStream();
        Span<byte> length = stackalloc byte[4];
        foreach (var unit in units)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, unit.Length);
            data.Write(length);
            data.Write(unit);
        }
        return data.ToArray();
    }

    /// <summary>The decoder configuration record (<c>avcC</c>) of a frame that carries its parameter sets.</summary>
    public static byte[] Configuration(byte[] keyFrame)
    {
        var units = Split(keyFrame);
        var sequence = Last(units, H264Payload.SequenceParameters);
        var picture = Last(units, H264Payload.PictureParameters);
        if (sequence is not { Length: > 3 } || picture is null)
            return [];
        return
        [
            1, sequence[1], sequence[2], sequence[3], 0xFF,
            0xE1, (byte)(sequence.Length >> 8), (byte)sequence.Length, .. sequence,
            1, (byte)(picture.Length >> 8), (byte)picture.Length, .. picture,
        ];
    }

    /// <summary>Units of a stream with start codes (Annex B), as ffmpeg writes it.</summary>
    public static List<byte[]> SplitStartCodes(byte[] stream)
    {
        var units = new List<byte[]>();
        var from = -1;
        for (var at = 0; at + 2 < stream.Length; at++)
        {
            if (stream[at] != 0 || stream[at + 1] != 0 || stream[at + 2] != 1)
                continue;
            if (from >= 0)
                units.Add(stream[from..at].AsSpan().TrimEnd((byte)0).ToArray());
            from = at + 3;
            at += 2;
        }
        if (from >= 0)
            units.Add(stream[from..]);
        return units;
    }

    private static List<byte[]> Split(byte[] joined)
    {
        var units = new List<byte[]>();
        for (var at = 0; at + 4 <= joined.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(joined.AsSpan(at));
            units.Add(joined[(at + 4)..(at + 4 + length)]);
            at += 4 + length;
        }
        return units;
    }

    private static byte[]? Last(List<byte[]> units, int type) => units.FindLast(unit => H264Payload.UnitType(unit) == type);
}
