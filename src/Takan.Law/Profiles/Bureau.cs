namespace Takan.Law.Profiles;

/// <summary>The file <c>bureau.yaml</c>: who the bureau is and what its paper says.</summary>
public sealed record Bureau
{
    /// <summary>Full official name: addressee of the consent letter, head of every paper.</summary>
    public required string Name { get; init; }

    public required string ShortName { get; init; }

    public required string EnglishName { get; init; }

    public required Paper Paper { get; init; }

    /// <summary>First part of case numbers: <c>环审踏</c>.</summary>
    public required string UnitPrefix { get; init; }

    public required Contact Contact { get; init; }

    public required OrganisationModel Organisation { get; init; }

    /// <summary>Sections with the duty that the paper gives each.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    public required Terms Terms { get; init; }

    public required Numbers Numbers { get; init; }

    /// <summary>Where each number stands: key of the number, place in the paper; or that it is the bureau's own default.</summary>
    public IReadOnlyDictionary<string, string> NumberSources { get; init; } = new Dictionary<string, string>();

    public Jurisdiction? Jurisdiction { get; init; }

    public ProcessTemplate? Process { get; init; }

    public IReadOnlyList<IntakeChannel> Channels { get; init; } = [];

    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];

    public IReadOnlyList<RiskTier> RiskTiers { get; init; } = [];

    /// <summary>What the paper demands of the registry; a paper without the section asks for no filing.</summary>
    public FilingDemand? Filings { get; init; }

    /// <summary>Null, as in papers that do not know the form: no address declaration is asked for.</summary>
    public DeclarationDemand? Declaration { get; init; }

    /// <summary>Null in papers that say nothing of how results reach the applicant (LJ-15).</summary>
    public DeliveryDemand? Delivery { get; init; }

    /// <summary>Null in papers that do not ask the business section to send people (LJ-19).</summary>
    public BusinessPeopleDemand? BusinessPeople { get; init; }

    /// <summary>Null in papers that do not know joint inspection by several units (TJ-36).</summary>
    public JointDemand? Joint { get; init; }

    /// <summary>Null in papers that do not know the review report (TJ-25).</summary>
    public ReportDemand? Report { get; init; }

    /// <summary>Null in papers that know the formal inspection alone (LT-45).</summary>
    public SessionKinds? SessionKinds { get; init; }

    /// <summary>Null where the house's quiet hours and texts serve.</summary>
    public MessageSettings? Messages { get; init; }

    /// <summary>Steps that stop the promised clock (not the statutory one), each with its ground.</summary>
    public IReadOnlyList<SpecialStep> SpecialSteps { get; init; } = [];
}

/// <summary>The paper that the profile carries out.</summary>
/// <param name="TrialUntil">Last day of a trial; null when the paper sets none.</param>
public sealed record Paper(string Title, string Number, DateOnly IssuedOn, string Publicity, DateOnly? TrialUntil = null)
{
    /// <summary>What the paper itself rests on (LJ-42, TJ-02).</summary>
    public IReadOnlyList<string> Basis { get; init; } = [];

    /// <summary>How the profile was made from it, when it is not one bureau's paper.</summary>
    public string Note { get; init; } = "";

    public IReadOnlyList<Renewal> Renewals { get; init; } = [];
}

/// <summary>How people reach the bureau. An empty phone is a finding, never a guess.</summary>
public sealed record Contact(string Office, string Phone, string ComplaintPhone, string Hotline, string Address, string Hours)
{
    /// <summary>Whom to call; the hotline while the bureau has not given a number.</summary>
    public string Reachable => Phone.Length > 0 ? Phone : Hotline;
}

/// <summary>No inspection without people, matter and visit filed before (三备案三不得, TJ-10 to TJ-12).</summary>
/// <param name="Source">Where the paper says so.</param>
/// <param name="ConfirmMonths">Filed data that nobody confirmed for longer counts as stale; null where the paper sets no number.</param>
public sealed record FilingDemand(string Source, int? ConfirmMonths = null)
{
    public const int LongestMonths = 120;
}

public sealed record Section(string Id, string Name, string Duty, string Source);

/// <summary>A step of the bureau's public list that the promised time does not count (<c>特殊环节清单</c>).</summary>
public sealed record SpecialStep(string Id, string Name, string LegalBasis);

public enum OrganisationModel
{
    /// <summary>A separate inspection centre inspects (K5: HC, LJ, LT).</summary>
    InspectionCentre,

    /// <summary>The approving officer inspects (K5: DL).</summary>
    ApproverInspects,
}

/// <summary>What this bureau calls things.</summary>
public sealed record Terms
{
    public required string Inspection { get; init; }

    public required string Reinspection { get; init; }

    public required string Rectification { get; init; }

    public required string Case { get; init; }

    public required string ConsentLetter { get; init; }

    public required string Record { get; init; }
}
