using Takan.Law.Identifiers;

namespace Takan.Law.Teams;

/// <param name="Name">Null in a bureau that keeps no areas.</param>
public sealed record ChosenSubdistrict(string? Name);

/// <summary>In which subdistrict (街道) an application lies: it decides who inspects.</summary>
public static class Subdistricts
{
    public const int NameLength = 30;

    public static readonly Refusal Missing = new(
        PairRouting.AreaRule, "请选择踏勘地址在哪个街道，踏勘按片区派人。", "Choose the subdistrict of the address: inspectors are sent by area.");

    /// <param name="given">As chosen or sent; without it the one subdistrict counts that the address names.</param>
    /// <param name="known">The subdistricts of the bureau's areas.</param>
    public static Outcome<ChosenSubdistrict> Of(string? given, string? address, IReadOnlyCollection<string> known)
    {
        if (known.Count == 0) return new ChosenSubdistrict(null);
        var wanted = (given ?? "").Trim();
        if (wanted.Length > 0)
        {
            return known.Contains(wanted)
                ? new ChosenSubdistrict(wanted)
                : new Refusal("LT-02", "这个街道不在本局的片区里，请从列出的街道里选。", "No area of the bureau holds that subdistrict: choose one of those listed.");
        }

        var named = known.Where(one => AddressKey.Of(address).Value.Contains(AddressKey.Of(one).Value, StringComparison.Ordinal)).ToList();
        return named is [var only] ? new ChosenSubdistrict(only) : Missing;
    }
}
