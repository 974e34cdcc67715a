namespace Takan.Evidence.Chain;

/// <summary>Who may read the body of an entry. Each reads what those before it read, and more.</summary>
public enum Audience
{
    /// <summary>The applicant of the case and everyone below.</summary>
    Applicant,

    /// <summary>The bureau's people who handle the case.</summary>
    Staff,

    /// <summary>Supervision and discipline only: protected reporters, unannounced observers, ratings.</summary>
    Supervision,
}
