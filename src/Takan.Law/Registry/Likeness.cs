using Takan.Law.Identifiers;

namespace Takan.Law.Registry;

/// <summary>How an application just typed resembles what stands already. The clerk is shown it and decides; nothing is merged.</summary>
public enum Likeness
{
    /// <summary>One credit code under two names.</summary>
    OtherName,

    /// <summary>A name that a reader takes for the same, under another credit code.</summary>
    OtherCode,

    /// <summary>The same entity has the same matter under way.</summary>
    SameApplication,

    /// <summary>Another entity has the same matter under way at the same address.</summary>
    SamePlace,
}

/// <summary>What two applications, or an application and a filed entity, are compared by.</summary>
/// <param name="MatterUnderWay">Null for a filed entity and for a case that has ended.</param>
public sealed record ApplicantMarks(string Name, string CreditCode, string Address, string? MatterUnderWay)
{
    public Likeness? Resembles(ApplicantMarks standing)
    {
        var sameCode = CreditCode == standing.CreditCode;
        var name = NameKey.Of(Name);
        var sameName = name.Value.Length > 0 && name == NameKey.Of(standing.Name);
        if (sameCode && !sameName) return Likeness.OtherName;
        if (sameName && !sameCode) return Likeness.OtherCode;
        if (MatterUnderWay is null || MatterUnderWay != standing.MatterUnderWay) return null;
        return sameCode ? Likeness.SameApplication : AddressKey.Of(Address) == AddressKey.Of(standing.Address) ? Likeness.SamePlace : null;
    }
}

public static class LikenessWords
{
    public static Bilingual Words(this Likeness likeness) => likeness switch
    {
        Likeness.OtherName => new("信用代码相同，名称不同", "Same credit code, another name"),
        Likeness.OtherCode => new("名称看起来一样，信用代码不同", "The name looks the same, another credit code"),
        Likeness.SameApplication => new("同一单位的同一事项正在办理", "The same entity has the same matter under way"),
        _ => new("同一地址的同一事项正在办理", "The same matter is under way at the same address"),
    };
}
