namespace Takan.Law.Joint;

/// <summary>How an inspection stands in a joint visit: whose part it is, who leads, and of which unit people are (TJ-36, TJ-37).</summary>
/// <param name="Part">The unit that judges and signs this inspection.</param>
/// <param name="Lead">The unit that organises the visit.</param>
/// <param name="Units">Names of all units of the visit.</param>
/// <param name="UnitOf">The unit of each person who may matter.</param>
/// <param name="Actor">The member of staff who acts; null for the applicant, on the own phone.</param>
public sealed record JointStanding(
    Guid Part, Guid Lead, IReadOnlyDictionary<Guid, string> Units, IReadOnlyDictionary<Guid, Guid> UnitOf, Guid? Actor)
{
    /// <summary>An inspection of one unit: it has nobody to wait for.</summary>
    public static readonly JointStanding Alone = new(default, default, new Dictionary<Guid, string>(), new Dictionary<Guid, Guid>(), Actor: null);

    /// <summary>Units whose parts have all ended: they send nobody any more.</summary>
    public IReadOnlyCollection<Guid> Finished { get; init; } = [];

    public bool IsJoint => Units.Count > 0;

    public string LeadName => Units.GetValueOrDefault(Lead, "");

    public string PartName => Units.GetValueOrDefault(Part, "");

    /// <summary>The lead organises; the applicant may choose among the times that are offered.</summary>
    public bool IsOrganisedByActor => !IsJoint || Actor is not { } person || UnitOf.GetValueOrDefault(person) == Lead;

    /// <summary>Names of the units that have something left to inspect and of which nobody is in the team.</summary>
    public IReadOnlyList<string> Missing(IEnumerable<Guid> team)
    {
        var sent = team.Select(person => UnitOf.GetValueOrDefault(person)).ToHashSet();
        return [.. Units.Where(unit => !Finished.Contains(unit.Key) && !sent.Contains(unit.Key)).Select(unit => unit.Value)];
    }

    public bool IsOfThePart(Guid person) => !IsJoint || UnitOf.GetValueOrDefault(person) == Part;

    /// <summary>
    /// Each part is signed by its own unit. Two sign (行政许可法 34): where the unit sent fewer, one of the others who were there signs after it, never before.
    /// </summary>
    /// <param name="enough">How many must sign.</param>
    public bool MaySign(Guid signer, IReadOnlyCollection<Guid> team, IReadOnlyCollection<Guid> signed, int enough) =>
        IsOfThePart(signer) || (team.Distinct().Count(IsOfThePart) < enough && signed.Any(IsOfThePart));

    /// <summary>How a person is named on the papers of a joint visit.</summary>
    public string Named(Guid person, string name) => IsJoint && Units.TryGetValue(UnitOf.GetValueOrDefault(person), out var unit) ? $"{unit} {name}" : name;
}
