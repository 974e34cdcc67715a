using System.Globalization;

namespace Takan.Law.Identifiers;

/// <summary>A case (办件). Version-7 GUID; people see its number, not this.</summary>
public readonly record struct CaseId(Guid Value) : IParsable<CaseId>
{
    public static CaseId New() => new(Guid.CreateVersion7());

    public static CaseId Parse(string s, IFormatProvider? provider) => new(Guid.ParseExact(s, "D"));

    public static bool TryParse(string? s, IFormatProvider? provider, out CaseId result)
    {
        var good = Guid.TryParseExact(s, "D", out var value);
        result = new(value);
        return good;
    }

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>An inspection (踏勘): one visit to one place, whatever its mode.</summary>
public readonly record struct InspectionId(Guid Value) : IParsable<InspectionId>
{
    public static InspectionId New() => new(Guid.CreateVersion7());

    public static InspectionId Parse(string s, IFormatProvider? provider) => new(Guid.ParseExact(s, "D"));

    public static bool TryParse(string? s, IFormatProvider? provider, out InspectionId result)
    {
        var good = Guid.TryParseExact(s, "D", out var value);
        result = new(value);
        return good;
    }

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>A session of an inspection: a live room, a self-recording or a field visit.</summary>
public readonly record struct SessionId(Guid Value) : IParsable<SessionId>
{
    public static SessionId New() => new(Guid.CreateVersion7());

    public static SessionId Parse(string s, IFormatProvider? provider) => new(Guid.ParseExact(s, "D"));

    public static bool TryParse(string? s, IFormatProvider? provider, out SessionId result)
    {
        var good = Guid.TryParseExact(s, "D", out var value);
        result = new(value);
        return good;
    }

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}
