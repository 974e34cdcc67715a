using System.Globalization;

namespace Takan.Platform.Words;

/// <summary>English has two words where Chinese has one: <c>{0} {0:item|items}</c> writes "1 item" and "2 items". All other formats stay what they are.</summary>
internal sealed class PluralFormat : IFormatProvider, ICustomFormatter
{
    public static readonly PluralFormat Instance = new();

    public object? GetFormat(Type? formatType) =>
        formatType == typeof(ICustomFormatter) ? this : CultureInfo.CurrentCulture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) =>
        format?.Split('|') is [var one, var many]
            ? Convert.ToDecimal(arg, CultureInfo.InvariantCulture) == 1 ? one : many
            : arg is IFormattable formattable ? formattable.ToString(format, CultureInfo.CurrentCulture) : arg?.ToString() ?? "";
}
