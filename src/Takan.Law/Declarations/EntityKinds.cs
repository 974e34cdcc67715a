using Takan.Law.Profiles;

namespace Takan.Law.Declarations;

/// <summary>What kind of entity a name and a credit code speak of, until the clerk says it.</summary>
public static class EntityKinds
{
    private static readonly string[] BranchWords = ["分公司", "分社", "分店", "营业部", "办事处"];

    /// <summary>GB 32100-2015: the first two characters name the registrar and the kind. Whoever is no market entity signs as an enterprise does.</summary>
    public static EntityKind Guess(string creditCode, string name) => creditCode switch
    {
        ['9', '2', ..] => EntityKind.SoleTrader,
        _ when BranchWords.Any(word => name.EndsWith(word, StringComparison.Ordinal)) => EntityKind.Branch,
        ['9', '3', ..] => EntityKind.Cooperative,
        _ => EntityKind.Enterprise,
    };
}
