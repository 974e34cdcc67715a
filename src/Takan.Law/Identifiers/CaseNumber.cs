using System.Globalization;
using System.Text.RegularExpressions;

namespace Takan.Law.Identifiers;

/// <summary>The number that people see and quote: <c>环审踏〔2026〕0001</c>. Unit prefix of the profile, year, sequence in that year.</summary>
public sealed partial record CaseNumber
{
    private CaseNumber(string unitPrefix, int year, int sequence) => (UnitPrefix, Year, Sequence) = (unitPrefix, year, sequence);

    public string UnitPrefix { get; }

    public int Year { get; }

    public int Sequence { get; }

    public static CaseNumber Of(string unitPrefix, int year, int sequence)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(unitPrefix);
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        return new(unitPrefix, year, sequence);
    }

    /// <summary>Takes any kind of bracket and a sequence without its zeros: what people type from paper or hear by phone.</summary>
    public static Outcome<CaseNumber> Parse(string? text)
    {
        var match = Shape().Match(Typed.Plain(text));
        if (!match.Success || !int.TryParse(match.Groups["sequence"].Value, CultureInfo.InvariantCulture, out var sequence) || sequence < 1)
            return new Refusal("TK-431", "办件编号的样子是“环审踏〔2026〕0001”，请核对。", "A case number looks like 环审踏〔2026〕0001.");
        return new CaseNumber(match.Groups["prefix"].Value, int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), sequence);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{UnitPrefix}〔{Year}〕{Sequence:0000}");

    [GeneratedRegex(@"^(?<prefix>\p{Lo}+)[〔\[\(【［（](?<year>20\d\d)[〕\]\)】］）](?<sequence>\d{1,9})号?$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Shape();
}
