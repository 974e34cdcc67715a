namespace Takan.Law.Diaries;

/// <summary>Why somebody cannot inspect. The register asks for nothing more: what kind of leave it is concerns nobody here.</summary>
public enum AbsenceKind
{
    /// <summary>休假.</summary>
    Leave,

    /// <summary>外出: on duty elsewhere.</summary>
    Out,
}

public static class AbsenceWords
{
    public static Bilingual Name(this AbsenceKind kind) => kind switch
    {
        AbsenceKind.Leave => new("休假", "on leave"),
        _ => new("外出", "out of office"),
    };
}
