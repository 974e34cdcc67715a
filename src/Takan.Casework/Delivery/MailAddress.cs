using System.Text.Json;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Keys;
using Takan.Platform.Web;

namespace Takan.Casework.Delivery;

/// <summary>Who gets the parcel, by which phone, where.</summary>
public sealed record MailAddress(string Recipient, string Phone, string Address)
{
    public string MaskedPhone => $"{Phone[..3]}****{Phone[^4..]}";

    /// <summary>Null where one of the three is missing; a value that is no good is refused.</summary>
    public static Outcome<MailAddress>? Read(string? recipient, string? phone, string? address)
    {
        var (name, place) = ((recipient ?? "").Trim(), (address ?? "").Trim());
        if (name.Length == 0 || place.Length == 0 || string.IsNullOrWhiteSpace(phone)) return null;
        if (!PlainText.Is(name) || !PlainText.Is(place)) return FormRefusals.NotPlain;
        if (name.Length > Case.PersonLength) return FormRefusals.TooLong(Case.PersonLength);
        if (place.Length > Case.AddressLength) return FormRefusals.TooLong(Case.AddressLength);
        if (place.Length < Case.AddressShortest) return IntakeRefusals.AddressTooShort;
        return MobilePhone.Parse(phone).IsAllowed(out var number, out var wrong) ? new MailAddress(name, number.Value, place) : wrong;
    }
}

/// <summary>Keeps addresses of parcels encrypted: they stand in no log and, but for the mailing order, the number on no page as it is.</summary>
public sealed class MailAddresses(KeyRing keys)
{
    private const string Purpose = "delivery.mail-to";

    public byte[] Seal(Guid bureauId, MailAddress address) => keys.SealText(bureauId, Purpose, JsonSerializer.Serialize(address));

    /// <returns>Null where nothing is posted.</returns>
    public MailAddress? Open(ResultDelivery row) =>
        row.MailToCipher is { } cipher ? JsonSerializer.Deserialize<MailAddress>(keys.OpenText(row.BureauId, Purpose, cipher)) : null;
}
