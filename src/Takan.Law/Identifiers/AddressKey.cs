namespace Takan.Law.Identifiers;

/// <summary>
/// What an address is compared by: width, spaces and punctuation do not count, 號 is 号, a dash between numbers does count.
/// A room is never taken for its building: the whole address is the key.
/// </summary>
public readonly record struct AddressKey(string Value)
{
    public static AddressKey Of(string? address) => new(Lookalikes.FlattenNumbered(address).Replace('號', '号').Replace('樓', '楼').Replace('層', '层'));

    /// <summary>The same place, or a part of it: a stall of the market. Number 11 does not lie in number 1.</summary>
    public bool LiesIn(AddressKey whole) =>
        whole.Value.Length > 0 && Value.StartsWith(whole.Value, StringComparison.Ordinal)
        && (Value.Length == whole.Value.Length || !(char.IsDigit(whole.Value[^1]) && char.IsDigit(Value[whole.Value.Length])));

    public override string ToString() => Value;
}
