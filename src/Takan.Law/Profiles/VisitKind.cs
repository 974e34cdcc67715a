namespace Takan.Law.Profiles;

/// <summary>What a live session is held for (LT-45). Only the first two can end in a decision.</summary>
public enum VisitKind
{
    /// <summary>The inspection that the result rests on, by appointment.</summary>
    Formal,

    /// <summary>A formal inspection that begins at once (即时踏勘).</summary>
    Instant,

    /// <summary>The same items are walked through and advice is given (预踏勘); nothing is decided.</summary>
    Trial,

    /// <summary>Questions are answered on the spot (勘前指导), without walking the items; nothing is decided.</summary>
    Guidance,
}

/// <summary>What follows from the kind, and how people call it.</summary>
public static class VisitKinds
{
    private static readonly IReadOnlyDictionary<VisitKind, Bilingual> Names = new Dictionary<VisitKind, Bilingual>
    {
        [VisitKind.Formal] = new("正式踏勘", "Formal inspection"),
        [VisitKind.Instant] = new("即时踏勘", "Instant inspection"),
        [VisitKind.Trial] = new("预踏勘", "Trial inspection"),
        [VisitKind.Guidance] = new("勘前指导", "Guidance before the inspection"),
    };

    private static readonly IReadOnlyDictionary<VisitKind, Bilingual> Badges = new Dictionary<VisitKind, Bilingual>
    {
        [VisitKind.Formal] = Names[VisitKind.Formal],
        [VisitKind.Instant] = Names[VisitKind.Instant],
        [VisitKind.Trial] = new("预踏勘：不作结论", "Trial inspection: decides nothing"),
        [VisitKind.Guidance] = new("勘前指导：不作结论", "Guidance: decides nothing"),
    };

    /// <summary>Of these one can be the inspection of a case; the others stand beside it and change nothing.</summary>
    public static IReadOnlyList<VisitKind> Deciding { get; } = [VisitKind.Formal, VisitKind.Instant];

    /// <summary>Those that somebody asks for. A formal inspection nobody has to ask for.</summary>
    public static IReadOnlyList<VisitKind> ToBeAskedFor { get; } = [VisitKind.Trial, VisitKind.Guidance, VisitKind.Instant];

    public static bool Decides(this VisitKind kind) => kind is VisitKind.Formal or VisitKind.Instant;

    public static Bilingual Name(this VisitKind kind) => Names[kind];

    /// <summary>The name with what the kind cannot do.</summary>
    public static Bilingual Badge(this VisitKind kind) => Badges[kind];

    /// <summary>Two verify what is decided on (TJ-32); advice one person can give.</summary>
    public static Numbers For(this Numbers numbers, VisitKind kind) => kind.Decides() ? numbers : numbers with { TeamMinimum = 1 };
}
