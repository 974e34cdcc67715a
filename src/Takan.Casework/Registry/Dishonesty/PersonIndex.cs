using Takan.Law.Identifiers;
using Takan.Platform.Keys;

namespace Takan.Casework.Registry;

/// <summary>
/// The keyed digest by which one person is found in cases and on the list, whoever entered the number. The list keeps nothing
/// else of it but the last four characters.
/// </summary>
public sealed class PersonIndex(KeyRing keys)
{
    public const string Purpose = "case.contact-id";

    public byte[] Of(Guid bureauId, IdNumber number) => keys.BlindIndex(bureauId, Purpose, number.Value);
}
