using Takan.Law;
using Takan.Law.Profiles;

namespace Takan.Casework.Declarations;

/// <summary>What the pages call the occasions and kinds of entity.</summary>
public static class DeclarationNames
{
    public static Bilingual Name(this RegistrationOccasion occasion) => occasion switch
    {
        RegistrationOccasion.SetUp => new("设立登记", "Set-up registration"),
        _ => new("变更住所（经营场所）", "Change of address"),
    };

    public static Bilingual Name(this EntityKind entity) => entity switch
    {
        EntityKind.Enterprise => new("企业", "Enterprise"),
        EntityKind.Cooperative => new("农民专业合作社", "Farmers' cooperative"),
        EntityKind.Branch => new("分支机构", "Branch"),
        _ => new("个体工商户", "Sole trader"),
    };
}
