using Takan.Law;
using Takan.Law.Identifiers;

namespace Takan.Platform.Web;

/// <summary>Either a checked value or what is wrong, field by field.</summary>
public sealed record Checked<T>(T? Value, FieldErrors Errors) where T : class;

/// <summary>What is wrong with the fields of a form, the first fault of each.</summary>
public sealed class FieldErrors
{
    private readonly Dictionary<string, Refusal> _errors = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Refusal> All => _errors;

    public bool Any => _errors.Count > 0;

    public void Add(string field, Refusal refusal) => _errors.TryAdd(field, refusal);

    public T? Take<T>(string field, Outcome<T> outcome) where T : class
    {
        if (outcome.IsAllowed(out var value, out var refusal)) return value;
        Add(field, refusal);
        return null;
    }

    public T? Require<T>(string field, T? value, Refusal missing) where T : class
    {
        if (value is null) Add(field, missing);
        return value;
    }

    public string Text(string field, string? typed, int length, Refusal missing)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0) Add(field, missing);
        else if (!PlainText.Is(text)) Add(field, FormRefusals.NotPlain);
        else if (text.Length > length) Add(field, FormRefusals.TooLong(length));
        return text;
    }
}
