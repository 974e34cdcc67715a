using Takan.Casework.Registry;
using Takan.Law.Identifiers;
using Takan.Platform.Keys;

namespace Takan.Casework.Intake;

/// <summary>Encrypts the two personal numbers of a case and makes them findable. They never stand in the database, a log or a page as they are.</summary>
public sealed class PersonalNumbers(KeyRing keys)
{
    private const string Phone = "case.contact-phone";
    private const string IdentityTail = "case.contact-id-tail";

    public byte[] Seal(Guid bureauId, MobilePhone phone) => keys.SealText(bureauId, Phone, phone.Value);

    public byte[] Seal(Guid bureauId, IdNumber number) => keys.SealText(bureauId, PersonIndex.Purpose, number.Value);

    public string OpenPhone(Case @case) => keys.OpenText(@case.BureauId, Phone, @case.ContactPhoneCipher);

    /// <summary>Who is let in to one of the cases, by the code sent to this phone, is the applicant of both.</summary>
    public bool AreOfOnePerson(Case one, Case other) =>
        one.BureauId == other.BureauId && one.ContactIdIndex.AsSpan().SequenceEqual(other.ContactIdIndex) && OpenPhone(one) == OpenPhone(other);

    public string OpenIdentity(Case @case) => keys.OpenText(@case.BureauId, PersonIndex.Purpose, @case.ContactIdCipher);

    public byte[] Index(Guid bureauId, IdNumber number) => keys.BlindIndex(bureauId, PersonIndex.Purpose, number.Value);

    public byte[] TailIndex(Guid bureauId, string lastFour) => keys.BlindIndex(bureauId, IdentityTail, lastFour.ToUpperInvariant());
}
