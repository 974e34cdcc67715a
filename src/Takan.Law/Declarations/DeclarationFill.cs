using Takan.Law.Identifiers;
using Takan.Law.Profiles;

namespace Takan.Law.Declarations;

/// <summary>The fields of a form as they were filled in, checked (HC-67 … HC-72).</summary>
/// <param name="Fields">Those that are asked in this case.</param>
/// <param name="Values">By the id of the field; trimmed, and numbers in their plain form.</param>
/// <param name="Wrong">By the id of the field.</param>
public sealed record DeclarationFill(IReadOnlyList<DeclarationField> Fields, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, Refusal> Wrong)
{
    public const string EntityName = "entity-name";
    public const string CreditCodeOfEntity = "credit-code";
    public const string OwnerNumber = "owner-number";
    public const string OwnerPhone = "owner-phone";
    public const string City = "address-city";
    public const int Longest = 120;

    private const string AddressPart = "address";
    private const int ShortestPhone = 7;

    public bool IsComplete => Wrong.Count == 0;

    /// <summary>The parts of the address, put together as one writes it.</summary>
    public string Address => string.Concat(Fields.Where(IsOfAddress).Select(part => Values.GetValueOrDefault(part.Id, "")).Distinct());

    public static bool IsOfAddress(DeclarationField field) => field.Id.StartsWith(AddressPart, StringComparison.Ordinal);

    /// <summary>What the form asks in this case, with what stands in it from the beginning.</summary>
    public static IReadOnlyList<DeclarationField> Asked(AddressDeclaration form, DeclarationTerms terms, IReadOnlyDictionary<string, string> typed) =>
        [.. form.FieldsFor(terms.Occasion, typed.GetValueOrDefault(City) ?? form.Fields.FirstOrDefault(field => field.Id == City)?.Preset ?? "")];

    /// <param name="today">An ID number holds a day of birth.</param>
    public static DeclarationFill Check(AddressDeclaration form, DeclarationTerms terms, IReadOnlyDictionary<string, string> typed, DateOnly today)
    {
        var (values, wrong) = (new Dictionary<string, string>(), new Dictionary<string, Refusal>());
        var asked = Asked(form, terms, typed);
        foreach (var field in asked)
        {
            var text = typed.GetValueOrDefault(field.Id, "").Trim();
            if (Objection(field, text, today) is { } refusal) wrong[field.Id] = refusal;
            else if (text.Length > 0) values[field.Id] = field.Id is OwnerNumber or CreditCodeOfEntity ? Typed.Plain(text) : text;
        }

        return new(asked, values, wrong);
    }

    private static Refusal? Objection(DeclarationField field, string text, DateOnly today)
    {
        var rule = RuleOf(field);
        if (text.Length == 0)
        {
            if (!field.Required) return null;
            return field.Options.Count > 0
                ? new(rule, $"请选择“{field.Label}”。", $"Choose one: {field.Label}.")
                : new(rule, $"请填写“{field.Label}”。", $"Fill in: {field.Label}.");
        }

        if (field.Options.Count > 0 && !field.Options.Contains(text)) return new(rule, $"“{field.Label}”请从给出的里面选。", $"Choose one that is given: {field.Label}.");
        if (text.Length > Longest) return new(rule, $"“{field.Label}”最多 {Longest} 个字。", $"At most {Longest} characters: {field.Label}.");
        if (!PlainText.Is(text)) return new(rule, $"“{field.Label}”里有看不见的字符，请重新输入。", $"There are characters that nobody sees: {field.Label}. Type it again.");
        return field.Id switch
        {
            OwnerNumber when !IdNumber.Parse(text, today).IsAllowed(out _, out _) && !CreditCode.Parse(text).IsAllowed(out _, out _) => new(
                rule, "请核对：个人填 18 位身份证号，单位填 18 位统一社会信用代码。", "Check it: a person's ID number or an entity's unified social credit code, 18 characters each."),
            CreditCodeOfEntity => CreditCode.Parse(text).Refusal is { } bad ? bad with { Rule = rule } : null,
            OwnerPhone when text.Count(char.IsAsciiDigit) < ShortestPhone => new(rule, "电话号码不全，请核对。", "The phone number is not whole: check it."),
            _ => null,
        };
    }

    private static string RuleOf(DeclarationField field) => field.Id switch
    {
        EntityName or CreditCodeOfEntity => "HC-67",
        "free-trade-zone" => "HC-69",
        "right-of-use" => "HC-71",
        "legal-use" => "HC-72",
        _ => IsOfAddress(field) ? "HC-68" : "HC-70",
    };
}
