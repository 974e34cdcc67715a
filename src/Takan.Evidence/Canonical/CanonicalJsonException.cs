namespace Takan.Evidence.Canonical;

/// <summary>Bytes that are not JSON, or JSON outside the canonical subset. <see cref="Fault"/> names why.</summary>
public sealed class CanonicalJsonException(string fault, string message) : Exception(message)
{
    /// <summary><c>not-json</c>, <c>not-utf8</c>, <c>duplicate-key</c>, <c>not-an-integer</c>, <c>lone-surrogate</c> or <c>not-canonical</c>.</summary>
    public string Fault { get; } = fault;
}
