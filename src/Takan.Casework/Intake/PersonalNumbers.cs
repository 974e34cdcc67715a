using Takan.Law.Identifiers;
using Takan.Platform.Keys;

namespace Takan.Casework.Intake;

/// <summary>Encrypts the two personal numbers of a case and makes them findable. They never stand in the database, a log or a page as they are.</summary>
public sealed class PersonalNumbers(KeyRing keys)
{
    private const string Phone = "case.contact-phone";
    private const string Identity = "case.contact-id";
    private const string IdentityTail = "case.contact-id-tail";

    public byte[] Seal(Guid bureauId, MobilePhone phone) => keys.SealText(bureauId, Phone, phone.Value);

    public byte[] Seal(Guid bureauId, IdNumber number) => keys.SealText(bureauId, Identity, number.Value);

    public string OpenPhone(Case @case) => keys.OpenText(@case.BureauId, Phone, @case.ContactPhoneCipher);

    public string OpenIdentity(Case @case) => keys.OpenText(@case.BureauId, Identity, @case.ContactIdCipher);

    public byte[] Index(Guid bureauId, IdNumber number) => keys.BlindIndex(bureauId, Identity, number.Value);

    public byte[] TailIndex(Guid bureauId, string lastFour) => keys.BlindIndex(bureauId, IdentityTail, lastFour.ToUpperInvariant());
}
