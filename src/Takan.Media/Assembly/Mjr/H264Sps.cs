namespace Takan.Media.Assembly;

/// <summary>Reads the picture size from an H.264 sequence parameter set (ITU-T H.264, 7.3.2.1.1).</summary>
internal static class H264Sps
{
    private static readonly int[] ProfilesWithChroma = [100, 110, 122, 244, 44, 83, 86, 118, 128];

    public static FrameSize? ReadSize(ReadOnlySpan<byte> unit)
    {
        var bits = new Bits(WithoutEmulation(unit));
        var profile = bits.Skip(8).Read(8);
        bits.Skip(16);
        bits.Golomb();
        var chroma = 1u;
        if (ProfilesWithChroma.Contains((int)profile))
        {
            chroma = bits.Golomb();
            if (chroma == 3 || !SkipChromaDetails(bits))
                return null;
        }
        bits.Golomb();
        SkipPictureOrder(bits);
        bits.Golomb();
        bits.Skip(1);
        return ReadDimensions(bits, chroma);
    }

    private static FrameSize? ReadDimensions(Bits bits, uint chroma)
    {
        var width = (bits.Golomb() + 1) * 16;
        var mapUnits = (bits.Golomb() + 1) * 16;
        var frameOnly = bits.Read(1);
        if (frameOnly == 0)
            bits.Skip(1);
        bits.Skip(1);
        var height = mapUnits * (2 - frameOnly);
        if (bits.Read(1) == 1)
        {
            var (unitX, unitY) = (chroma is 1 or 2 ? 2u : 1u, (chroma == 1 ? 2u : 1u) * (2 - frameOnly));
            width -= (bits.Golomb() + bits.Golomb()) * unitX;
            height -= (bits.Golomb() + bits.Golomb()) * unitY;
        }
        return bits.Overrun || width is 0 or > 16384 || height is 0 or > 16384 ? null : new FrameSize((int)width, (int)height);
    }

    /// <summary>False where scaling matrices follow: no browser sends them, and the size behind them is not worth the code.</summary>
    private static bool SkipChromaDetails(Bits bits)
    {
        bits.Golomb();
        bits.Golomb();
        bits.Skip(1);
        return bits.Read(1) == 0;
    }

    private static void SkipPictureOrder(Bits bits)
    {
        var type = bits.Golomb();
        if (type == 0)
            bits.Golomb();
        if (type != 1)
            return;
        bits.Skip(1);
        bits.Golomb();
        bits.Golomb();
        for (var left = bits.Golomb(); left > 0 && !bits.Overrun; left--)
            bits.Golomb();
    }

    private static byte[] WithoutEmulation(ReadOnlySpan<byte> unit)
    {
        var plain = new List<byte>(unit.Length);
        var zeros = 0;
        foreach (var value in unit)
        {
            if (zeros >= 2 && value == 3)
            {
                zeros = 0;
                continue;
            }
            zeros = value == 0 ? zeros + 1 : 0;
            plain.Add(value);
        }
        return [.. plain];
    }

    private sealed class Bits(byte[] bytes)
    {
        private int at;

        public bool Overrun => at > bytes.Length * 8;

        public Bits Skip(int count)
        {
            at += count;
            return this;
        }

        public uint Read(int count)
        {
            var value = 0u;
            for (; count > 0; count--, at++)
                value = value << 1 | (at / 8 < bytes.Length ? (uint)(bytes[at / 8] >> (7 - at % 8) & 1) : 0);
            return value;
        }

        public uint Golomb()
        {
            var zeros = 0;
            while (zeros < 31 && !Overrun && Read(1) == 0)
                zeros++;
            return (1u << zeros) - 1 + Read(zeros);
        }
    }
}
