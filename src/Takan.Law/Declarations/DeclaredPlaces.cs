using Takan.Law.Identifiers;

namespace Takan.Law.Declarations;

/// <summary>One form for each place of business (附件4 note 5, HC-84).</summary>
public static class DeclaredPlaces
{
    /// <summary>Null when the place has no form yet.</summary>
    public static Refusal? Objection(IEnumerable<AddressKey> declared, AddressKey place) => declared.Contains(place)
        ? new("HC-84", "这个地址已经签过一份。每个经营场所填一份，请填另一个地址；已签的写错了，请联系窗口作废重签。",
            "A form for this address is signed already. Each place has one form: enter the other address, or ask the window to void the one with the mistake.")
        : null;
}
