using Takan.Law.Registry;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

/// <summary>The form of a kind with what stands in it; shared by the first filing and the change of it.</summary>
public sealed record FilingFields(FilingKind Kind, Dictionary<string, string?> Fields)
{
    private const string UploadSuffix = "-file";

    public static string NameOf(string field) => $"Fields[{field}]";

    public static string UploadOf(string field) => field + UploadSuffix;

    /// <summary>Every field of the kind has a value to show, typed or not.</summary>
    public static void Complete(FilingKind kind, Dictionary<string, string?> fields)
    {
        foreach (var field in FilingForm.Of(kind)) fields.TryAdd(field.Id, null);
    }

    /// <summary>Errors by field id, as the page names its fields.</summary>
    public static FieldErrors OnPage(FilingKind kind, FieldErrors errors)
    {
        var onPage = new FieldErrors();
        foreach (var (field, refusal) in errors.All)
            onPage.Add(FilingForm.Of(kind).Any(known => known.Id == field) ? NameOf(field) : char.ToUpperInvariant(field[0]) + field[1..], refusal);
        return onPage;
    }
}
