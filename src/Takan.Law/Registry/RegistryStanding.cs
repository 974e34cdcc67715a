namespace Takan.Law.Registry;

/// <summary>What the registry says of one inspection: how the three filings stand, and who is on the dishonesty list. Every default of a filing is the refusing one.</summary>
public sealed record RegistryStanding
{
    public static readonly RegistryStanding NotDemanded = new() { Demanded = false };

    /// <summary>Everything on the dishonesty list about the applicant, the person who acts for it, or the address; also what is over.</summary>
    public IReadOnlyList<DishonestyFact> Dishonesty { get; init; } = [];

    /// <summary>The bureau's paper asks for the filings; where it does not, the rest is not looked at.</summary>
    public bool Demanded { get; init; } = true;

    /// <summary>Null while the matter is not filed.</summary>
    public Validity? Matter { get; init; }

    /// <summary>The matter is called otherwise in the bureau's plan than it was filed.</summary>
    public bool MatterChanged { get; init; }

    /// <summary>Inspectors of the bureau with the validity of their filing, by account.</summary>
    public IReadOnlyDictionary<Guid, PersonFiling> People { get; init; } = new Dictionary<Guid, PersonFiling>();

    /// <summary>The market entity to be visited stands in the registry.</summary>
    public bool EntityFiled { get; init; }

    /// <summary>People and time as they were filed before the visit; null while they are not.</summary>
    public FiledVisit? Visit { get; init; }

    /// <summary>A team larger than normal, as it was filed for this inspection (TJ-34); null when none was.</summary>
    public FiledTeam? LargerTeam { get; init; }
}

/// <param name="Validity">Of certificate and filing; null while the person is not filed.</param>
public sealed record PersonFiling(string Name, Validity? Validity)
{
    public bool IsSuspended { get; init; }

    /// <summary>Called otherwise today than filed.</summary>
    public bool HasChanged { get; init; }
}

/// <param name="At">Time of arrival, UTC.</param>
public sealed record FiledVisit(IReadOnlyList<Guid> People, DateTime At);

/// <summary>The people for whom a larger team was filed; it holds for them and for fewer of them.</summary>
public sealed record FiledTeam(IReadOnlyList<Guid> People, bool Agreed)
{
    public bool Covers(IEnumerable<Guid> team) => team.All(People.Contains);
}
