namespace Takan.Law.Joint;

/// <summary>
/// Different departments, the same enterprise, the same period (TJ-36): what could be one visit. Whether the matters are related is for the person
/// who decides on the proposal.
/// </summary>
public static class JointDetection
{
    /// <param name="days">How many days they may lie apart.</param>
    /// <returns>
    /// Groups of inspections at one place of one enterprise, of two units or more; each inspection in at most one. What is held in one way comes first;
    /// what is left of both ways is shown all the same, so that somebody may have all of it visited.
    /// </returns>
    public static IReadOnlyList<IReadOnlyList<JointCandidate>> Of(IEnumerable<JointCandidate> candidates, int days) =>
    [
        .. candidates.Where(one => one.CreditCode.Length > 0 && one.Place.Length > 0)
            .GroupBy(one => (one.CreditCode, one.Place))
            .SelectMany(same => OneWayFirst([.. same], days)),
    ];

    private static List<List<JointCandidate>> OneWayFirst(List<JointCandidate> same, int days)
    {
        var groups = same.GroupBy(one => one.OnTheSpot).SelectMany(held => ByPeriod(held, days)).Where(AreOfSeveralUnits).ToList();
        groups.AddRange(ByPeriod(same.Except(groups.SelectMany(group => group)), days).Where(AreOfSeveralUnits));
        return groups;
    }

    private static bool AreOfSeveralUnits(List<JointCandidate> group) => group.Select(one => one.Unit).Distinct().Count() > 1;

    /// <summary>Who begins earliest gathers everybody who lies near enough to all that were gathered before.</summary>
    private static IEnumerable<List<JointCandidate>> ByPeriod(IEnumerable<JointCandidate> same, int days)
    {
        var left = same.OrderBy(one => one.From).ThenBy(one => one.AcceptedAt).ThenBy(one => one.Inspection.Value).ToList();
        while (left.Count > 0)
        {
            var group = new List<JointCandidate>();
            foreach (var one in left)
                if (Fits(one, group, days)) group.Add(one);
            left.RemoveAll(group.Contains);
            yield return group;
        }
    }

    private static bool Fits(JointCandidate one, List<JointCandidate> group, int days) =>
        group.TrueForAll(other => Math.Max(one.From.DayNumber, other.From.DayNumber) - Math.Min(one.Until.DayNumber, other.Until.DayNumber) <= days);
}
