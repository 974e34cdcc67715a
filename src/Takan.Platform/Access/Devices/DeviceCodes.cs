using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Keys;

namespace Takan.Platform.Access.Devices;

/// <summary>Pairing codes are typed by people and kept as keyed digests.</summary>
public sealed class DeviceCodes(KeyRing keys)
{
    private const string Purpose = "device-pairing";

    public byte[] DigestOf(string code) => keys.KeyedDigest(Purpose, code);

    public IEnumerable<byte[]> DigestsOf(string typed) => keys.KeyedDigests(Purpose, CaseLinkSecrets.Normalise(typed));
}
