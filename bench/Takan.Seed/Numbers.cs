using System.Globalization;
using Takan.Law;
using Takan.Law.Identifiers;

namespace Takan.Seed;

/// <summary>Numbers with right check characters that belong to nobody: division 000000 exists nowhere, year 1900 is long ago.</summary>
internal static class Numbers
{
    private const int MostBase31 = 7;
    private const int PerDay = 1000;
    private const int DaysOf1900 = 365;
    private static readonly DateOnly FirstDay = new(1900, 1, 1);

    public static string Credit(int index)
    {
        var place = new char[MostBase31];
        for (var (i, left) = (MostBase31 - 1, index); i >= 0; i--, left /= CreditCode.Alphabet.Length) place[i] = CreditCode.Alphabet[left % CreditCode.Alphabet.Length];
        var code = "91000000MA" + new string(place);
        return code + CreditCode.CheckCharacter(code + "0");
    }

    public static IdNumber Identity(int index)
    {
        var born = FirstDay.AddDays(index / PerDay % DaysOf1900);
        var digits = string.Create(CultureInfo.InvariantCulture, $"370000{born:yyyyMMdd}{index % PerDay:000}");
        return Right(IdNumber.Parse(digits + IdNumber.CheckDigit(digits + "0"), DateOnly.MaxValue));
    }

    public static MobilePhone Phone(int index) => Right(MobilePhone.Parse(string.Create(CultureInfo.InvariantCulture, $"138{index % 100_000_000:00000000}")));

    private static T Right<T>(Outcome<T> outcome) => outcome.IsAllowed(out var value, out var refusal) ? value : throw new InvalidOperationException(refusal.English);
}
