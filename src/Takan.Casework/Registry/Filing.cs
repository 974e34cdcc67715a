using System.Text.Encodings.Web;
using System.Text.Json;
using Takan.Law.Registry;

namespace Takan.Casework.Registry;

/// <summary>Something that belongs to one bureau and is found by an id in the address.</summary>
public interface IOfBureau
{
    Guid Id { get; }

    Guid BureauId { get; }
}

/// <summary>A filed person, matter or market entity as it stands now. It changes only by a consented application.</summary>
public sealed class Filing : IOfBureau
{
    public const int TitleLength = 200;
    public const int NumberLength = 60;
    public const int ReasonLength = 500;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required FilingKind Kind { get; init; }

    /// <summary>What is filed: id of the account, of the matter, or the credit code. Once in a bureau and kind.</summary>
    public required string Subject { get; set; }

    public required string Title { get; set; }

    /// <summary>Number that people look for: certificate, catalogue code, credit code.</summary>
    public required string Number { get; set; }

    public required string NameKey { get; set; }

    /// <summary>Of a market entity; empty for the others.</summary>
    public required string AddressKey { get; set; }

    /// <summary>The values of the form, by field, as canonical JSON.</summary>
    public required string Facts { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public required Guid FiledBy { get; init; }

    public required DateTime FiledAt { get; init; }

    /// <summary>When somebody last said that the data is still right.</summary>
    public required DateTime ConfirmedAt { get; set; }

    /// <summary>Grows with each consented change.</summary>
    public int Version { get; set; }

    /// <summary>Since when a person is stopped from inspecting, and why (TJ-52).</summary>
    public DateTime? SuspendedAt { get; set; }

    public string? SuspensionReason { get; set; }

    public bool IsSuspended => SuspendedAt is not null;

    public SubjectName FiledName => Kind == FilingKind.Matter ? new(Title, Number) : new(Title);

    public IReadOnlyDictionary<string, string> Values() => FactsJson.Read(Facts);

    /// <summary>The values of the form, and what the subject is called: all that an application can change.</summary>
    public IReadOnlyDictionary<string, string> Whole() => FiledName.With(Kind, Values());

    /// <summary>The new values, and what is derived from them.</summary>
    public void Take(IReadOnlyDictionary<string, string> values)
    {
        Facts = FactsJson.Write(FilingForm.Of(Kind).Where(field => values.ContainsKey(field.Id)).ToDictionary(field => field.Id, field => values[field.Id]));
        Title = values.GetValueOrDefault(FilingForm.Title, Title);
        Number = values.GetValueOrDefault(FilingForm.Number, Number);
        NameKey = Law.Identifiers.NameKey.Of(Title).Value;
        (ValidFrom, ValidUntil) = FilingCheck.ValidityOf(values);
        if (Kind == FilingKind.Person) Number = values[FilingForm.Certificate];
        if (Kind != FilingKind.Entity) return;
        Subject = Number = values[FilingForm.CreditCode];
        Title = values[FilingForm.Name];
        NameKey = Law.Identifiers.NameKey.Of(Title).Value;
        AddressKey = Law.Identifiers.AddressKey.Of(values[FilingForm.Address]).Value;
    }
}

/// <summary>How values lie in the database.</summary>
public static class FactsJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyDictionary<string, string> values) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(values.ToDictionary(), StringComparer.Ordinal), Readable);

    public static IReadOnlyDictionary<string, string> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? throw new InvalidDataException("Values of a filing are missing.");
}
