using System.Numerics;

namespace Takan.Evidence.Merkle;

/// <summary>
/// The tree head of RFC 6962, section 2.1, for any hash function: leaf = H(0x00 ‖ data), node = H(0x01 ‖ left ‖ right),
/// no leaf = H of nothing. The prefixes keep a node from passing as a leaf.
/// </summary>
public static class MerkleTree
{
    /// <param name="leaves">The data of each leaf, in order.</param>
    /// <param name="hash">The hash function: bytes in, digest out.</param>
    public static byte[] Root(IReadOnlyList<byte[]> leaves, Func<byte[], byte[]> hash)
    {
        if (leaves.Count == 0) return hash([]);
        return Root([.. leaves.Select(leaf => hash([0x00, .. leaf]))], hash);
    }

    private static byte[] Root(ReadOnlySpan<byte[]> nodes, Func<byte[], byte[]> hash)
    {
        if (nodes.Length == 1) return nodes[0];
        var left = (int)BitOperations.RoundUpToPowerOf2((uint)nodes.Length) / 2;
        return hash([0x01, .. Root(nodes[..left], hash), .. Root(nodes[left..], hash)]);
    }
}
