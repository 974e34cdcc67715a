using System.Globalization;

namespace Takan.Web.Demo;

/// <summary>Numbers with right check characters that belong to nobody: division 000000 exists nowhere, year 1900 is long ago.</summary>
internal static class DemoNumbers
{
    private const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string IdCheckDigits = "10X98765432";
    private static readonly int[] IdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static IReadOnlyList<string> Names { get; } = ["李某", "王某", "张某", "刘某", "杨某"];

    public static string CreditCode(int number)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"91000000MA0000{number:000}");
        var (sum, weight) = (0, 1);
        foreach (var c in code)
        {
            sum += CreditAlphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % CreditAlphabet.Length;
        }

        return code + CreditAlphabet[(CreditAlphabet.Length - sum % CreditAlphabet.Length) % CreditAlphabet.Length];
    }

    public static string IdNumber(int number)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"37000019000101{number:000}");
        return digits + IdCheckDigits[IdWeights.Select((weight, i) => weight * (digits[i] - '0')).Sum() % IdCheckDigits.Length];
    }
}
