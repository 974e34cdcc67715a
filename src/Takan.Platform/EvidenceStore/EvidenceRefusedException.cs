using Takan.Law;

namespace Takan.Platform.EvidenceStore;

/// <summary>The store did not take the bytes; nothing of them remains and nothing was acknowledged.</summary>
public sealed class EvidenceRefusedException(Refusal refusal, Exception? cause = null) : Exception(refusal.English, cause)
{
    public Refusal Refusal { get; } = refusal;
}
