using Takan.Law.Identifiers;
using Takan.Platform.EvidenceStore;

namespace Takan.Evidence.Crash;

/// <summary>Opens the store and puts one content of several pieces.</summary>
public static class PutOnce
{
    public const string Tenant = "huancui";

    public static CaseId Case { get; } = CaseId.Parse("01930000-0000-7000-8000-000000000001", null);

    public static byte[] Content { get; } = [.. Enumerable.Range(0, 2_500_000).Select(i => (byte)(i * 37 / 11))];

    public static async Task<int> RunAsync(string root)
    {
        try
        {
            var blob = await new FolderBlobs(root).PutAsync(Tenant, Case, new MemoryStream(Content), Content.Length, CancellationToken.None);
            Console.WriteLine($"ACK {blob.Digests.Sha256}");
            return 0;
        }
        catch (Exception e) when (e is EvidenceRefusedException or IOException)
        {
            Console.WriteLine($"REFUSED {(e.InnerException ?? e).Message}");
            return 1;
        }
    }
}
