namespace Takan.Law.Eligibility;

/// <summary>Asks the table which roads a case may take, and recommends one of them.</summary>
public static class Routing
{
    private static readonly Bilingual OwnChoice = new("申请人自己选择了这种方式。", "The applicant chose this road.");

    private static readonly Bilingual Sent = new("审批局已安排现场踏勘，原因写在办件里。", "The bureau has arranged a visit; the reason stands in the case.");

    public static RoutingCard Decide(RoutingFacts facts)
    {
        var judged = RoutingTable.Rows.Select(row => new Judged(row, Judge(row, facts))).ToList();
        var best = Recommend(judged, facts);
        return new(
            facts.Profile.Bureau.Paper,
            [.. judged.Select(road => road.Verdict)],
            best.Verdict,
            WhatDecided(best, judged, facts),
            judged.FirstOrDefault(road => road.Row.Road == facts.Choice)?.Verdict.Refusal,
            ExclusionGate.Unanswered(facts));
    }

    private static RoadVerdict Judge(RoadRow row, RoutingFacts facts)
    {
        var closed = row.Gates.Select(gate => (Gate: gate, Reason: gate.Check(facts))).FirstOrDefault(found => found.Reason is not null);
        return new(
            row.Road, closed.Reason is null, closed.Reason ?? row.Opens(facts), row.Consequence(facts),
            Objections.To(closed.Gate, facts), row.Visits && facts.ClosureToday is not null);
    }

    /// <summary>Where the case was sent; the applicant's wish; then what can go on during a closure; then what needs no inspection; then the matter's class; and where that is closed, the visit.</summary>
    private static Judged Recommend(IEnumerable<Judged> judged, RoutingFacts facts) => judged
        .Where(road => road.Verdict.IsOpen)
        .OrderByDescending(road => facts.SentToVisit && road.Row.Visits)
        .ThenByDescending(road => road.Row.Road == facts.Choice)
        .ThenBy(road => road.Verdict.Postponed)
        .ThenByDescending(road => road.Row.Waives)
        .ThenByDescending(road => road.Row.Mode == facts.Matter.Mode)
        .ThenByDescending(road => road.Row.Visits)
        .First();

    private static RoutingReason WhatDecided(Judged best, IEnumerable<Judged> judged, RoutingFacts facts)
    {
        if (best.Row.Road == facts.Choice) return new("HC-02", OwnChoice, "");
        if (best.Row.Waives) return best.Verdict.Reason;
        var own = judged.First(road => road.Row.Mode == facts.Matter.Mode).Verdict;
        if (facts.SentToVisit && best.Row.Visits && own.IsOpen && own.Road != best.Row.Road) return new("TK-805", Sent, "");
        return own.Postponed && !best.Verdict.Postponed ? new("DL-03", facts.ClosureToday!.Words, "") : own.Reason;
    }

    private sealed record Judged(RoadRow Row, RoadVerdict Verdict);
}
