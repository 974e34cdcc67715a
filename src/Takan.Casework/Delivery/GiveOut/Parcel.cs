using Takan.Law;
using Takan.Law.Identifiers;

namespace Takan.Casework.Delivery;

/// <summary>Carrier and tracking number as they go into the message: providers of SMS take neither long values nor addresses.</summary>
public static class Parcel
{
    public const int Longest = 20;

    public static readonly Refusal Unreadable = new(
        "TK-DEL-01", $"快递公司请写名称，运单号只写字母和数字；都不超过 {Longest} 个字，不要写网址。",
        $"Give the name of the carrier, and letters and digits of the number; at most {Longest} characters each, no web address.");

    /// <summary>What is missing is for the process table to say.</summary>
    public static bool IsReadable(string carrier, string tracking) =>
        carrier.Length <= Longest && tracking.Length <= Longest && PlainText.Is(carrier) && !carrier.AsSpan().ContainsAny("./:")
        && tracking.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-');
}
