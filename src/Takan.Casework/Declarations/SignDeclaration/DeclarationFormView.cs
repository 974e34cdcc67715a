using Takan.Law.Profiles;

namespace Takan.Casework.Declarations;

/// <summary>The fields that somebody fills in, as <c>_DeclarationFields.cshtml</c> shows them.</summary>
/// <param name="Values">As typed; at first what is printed in the form.</param>
public sealed record DeclarationFormView(IReadOnlyList<DeclarationField> Fields, IReadOnlyDictionary<string, string> Values)
{
    public static string NameOf(string field) => $"Values[{field}]";
}
