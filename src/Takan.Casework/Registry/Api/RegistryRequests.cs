using System.Text.Json.Serialization;
using Takan.Law.Registry;

namespace Takan.Casework.Registry;

/// <param name="Pledged">The unit answers for what it files (TJ-38).</param>
/// <param name="Once">Key of this filing: sent again, it gives the same one.</param>
public sealed record FileRequest(
    [property: JsonConverter(typeof(JsonStringEnumConverter<FilingKind>))] FilingKind Kind,
    Dictionary<string, string?> Fields, string? Subject = null, bool Compared = false, bool Pledged = false, Guid? Once = null);

/// <param name="Content">Base64.</param>
public sealed record PaperRequest(string Name, byte[] Content);

public sealed record ChangeRequest(Dictionary<string, string?> Fields, string? Reason = null, string? Paper = null, int? Version = null, Guid? Once = null);

public sealed record ConfirmRequest(int? Version = null);

public sealed record DecisionRequest(bool Consent, string? Reason = null, int? Version = null, Guid? Once = null);

public sealed record FilingAnswer(
    Guid Id, string Kind, string Subject, string Title, IReadOnlyDictionary<string, string> Fields, DateOnly? ValidUntil, DateTime ConfirmedAt, int Version)
{
    public static FilingAnswer Of(Filing row) =>
        new(row.Id, row.Kind.ToString(), row.Subject, row.Title, row.Values(), row.ValidUntil, row.ConfirmedAt, row.Version);
}
