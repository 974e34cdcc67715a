using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

/// <summary>The address declaration holds every field, option, undertaking and signer of the form (HC-67 … HC-84).</summary>
internal static class DeclarationCheck
{
    private const int Undertakings = 6;
    private const string Path = "forms/address-declaration";

    private static readonly IReadOnlyList<(string Id, string Rule, int Options)> Needed =
    [
        ("entity-name", "HC-67", 0),
        ("credit-code", "HC-67", 0),
        ("address-province", "HC-68", 0),
        ("address-city", "HC-68", 0),
        ("address-district", "HC-68", 0),
        ("address-street", "HC-68", 0),
        ("address-road", "HC-68", 0),
        ("address-number", "HC-68", 0),
        ("owner-name", "HC-70", 0),
        ("owner-phone", "HC-70", 0),
        ("owner-number", "HC-70", 0),
        ("title-name", "HC-70", 0),
        ("title-number", "HC-70", 0),
        ("right-of-use", "HC-71", 3),
        ("legal-use", "HC-72", 6),
    ];

    private const string DemandPath = "bureau/declaration";

    /// <summary>Demand and form belong together: what is wanted must be there to be signed, and nothing lies there unasked (DL-16, HC-80).</summary>
    public static IEnumerable<ProfileFinding> Demand(Bureau bureau, AddressDeclaration? form)
    {
        var demand = bureau.Declaration;
        if (demand is not null && string.IsNullOrWhiteSpace(demand.Source))
            yield return Error("TK-515", $"{DemandPath}/source", "住所承诺书的要求没有写明出处；文件没有写的，请写“本局默认”。", "The demand of the address declaration needs its source.");
        var isWanted = demand is { Demand: not DeclarationDuty.None };
        if (isWanted && form is null)
            yield return Error("HC-80", $"{DemandPath}/demand", $"要求签住所承诺书，却没有文本：请加 {Path}.yaml，或者写“{ProfileTerms.DeclarationDuties[DeclarationDuty.None]}”。", "The declaration is wanted, but its form is missing.");
        if (!isWanted && form is not null)
            yield return Warning("HC-80", DemandPath, $"有住所承诺书的文本，但没有要求签：请在 bureau.yaml 写 declaration: {{ demand: {string.Join(" / ", ProfileTerms.DeclarationDuties.Values)}, source: 出处 }}。", "There is a declaration form that nobody is asked to sign.");
    }

    public static IEnumerable<ProfileFinding> Findings(AddressDeclaration form) =>
    [
        .. Blank(form.Source, $"{Path}/source", "出处", "source"),
        .. Repeated(form.Fields.Select(field => field.Id), "TK-501", id => $"{Path}/fields/{id}/id", "栏目代号重复", "repeated field id"),
        .. Needed.Where(need => form.Fields.All(field => field.Id != need.Id))
            .Select(need => Error(need.Rule, $"{Path}/fields", $"申报书缺少栏目“{need.Id}”。", $"The form lacks the field {need.Id}.")),
        .. Needed.Where(need => form.Fields.Any(field => field.Id == need.Id && field.Options.Count < need.Options))
            .Select(need => Error(need.Rule, $"{Path}/fields/{need.Id}", $"“{need.Id}”须有 {need.Options} 个选项。", $"{need.Id} needs {need.Options} options.")),
        .. form.Undertakings.Count == Undertakings
            ? []
            : new[] { Error("HC-73", $"{Path}/undertakings", $"申报书须有六条承诺，现有 {form.Undertakings.Count} 条。", "Six undertakings are needed.") },
        .. from entity in Enum.GetValues<EntityKind>()
           from occasion in Enum.GetValues<RegistrationOccasion>()
           let refusal = form.SignerFor(entity, occasion).Refusal
           where refusal is not null
           select Error(AddressDeclaration.SignerRuleOf(entity), $"{Path}/signers", refusal.Words, refusal.English),
        .. form.Signers.Select((rule, index) => (rule, index)).Where(pair => pair.rule.Signers.Count == 0)
            .Select(pair => Error(AddressDeclaration.SignerRuleOf(pair.rule.Entity), $"{Path}/signers/#{pair.index}/signers", "没有写明签署人。", "Nobody signs.")),
    ];
}
