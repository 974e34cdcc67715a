using System.Globalization;

namespace Takan.Web.Demo;

/// <summary>Numbers with right check characters that belong to nobody: division 000000 exists nowhere, year 1900 is long ago.</summary>
internal static class DemoNumbers
{
    public static IReadOnlyList<string> Names { get; } = ["李某", "王某", "张某", "刘某", "杨某"];

    public static string CreditCode(int number)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"91000000MA0000{number:000}");
        return code + Law.Identifiers.CreditCode.CheckCharacter(code + "0");
    }

    public static string IdNumber(int number)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"37000019000101{number:000}");
        return digits + Law.Identifiers.IdNumber.CheckDigit(digits);
    }
}
