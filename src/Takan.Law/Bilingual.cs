namespace Takan.Law;

/// <summary>One name or sentence in the product's two languages.</summary>
public sealed record Bilingual(string Chinese, string English);
