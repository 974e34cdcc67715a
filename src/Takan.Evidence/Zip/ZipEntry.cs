namespace Takan.Evidence.Zip;

/// <summary>One file of a canonical zip.</summary>
/// <param name="Offset">Where its local header starts.</param>
internal sealed record ZipEntry(string Name, uint Crc, long Bytes, long Offset)
{
    public long ContentOffset => Offset + ZipFormat.LocalHeader(this).Length;

    public long End => ContentOffset + Bytes;
}
