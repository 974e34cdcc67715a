namespace Takan.Law.Process;

/// <summary>What the guards of sharing need to know. Every default is the refusing one.</summary>
public sealed record SharingFacts
{
    /// <summary>The longest time between asking and the end of the download, in days.</summary>
    public const int LongestDays = 30;

    public SharingDepartment? Department { get; init; }

    /// <summary>Name of the department, and of the person there who receives it.</summary>
    public string? DepartmentName { get; init; }

    public string? Recipient { get; init; }

    public string? Purpose { get; init; }

    public string? LegalBasis { get; init; }

    /// <summary>What is to be shared is kept: the sealed package, or anything to be listed.</summary>
    public bool IsKept { get; init; }

    public DateTime Now { get; init; } = DateTime.MaxValue;

    /// <summary>When the download ends.</summary>
    public DateTime? ExpiresAt { get; init; }

    public Guid? Actor { get; init; }

    /// <summary>Who acts is of the county office, or leads the bureau's work.</summary>
    public bool IsCountyOffice { get; init; }

    public bool IsBureauLead { get; init; }

    /// <summary>Who consented for each side.</summary>
    public Guid? CountyConsent { get; init; }

    public Guid? BureauConsent { get; init; }

    /// <summary>Why it is declined or revoked.</summary>
    public string? Reason { get; init; }

    /// <summary>Whoever downloads typed the code that was sent to the named recipient's phone.</summary>
    public bool IsRecipient { get; init; }
}
