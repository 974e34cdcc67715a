namespace Takan.Law.Teams;

/// <summary>Whose duty a case is, for those who take it up and for the team that is named.</summary>
/// <param name="Rule">The rule by which the pair was chosen.</param>
public sealed record PairDuty(string Rule, string Name, IReadOnlyList<Guid> People)
{
    /// <summary>The bureau keeps no areas, or has no pair for this case: nobody is preferred.</summary>
    public static readonly PairDuty Nobodys = new("", "", []);

    public bool Concerns(Guid officer) => People.Count == 0 || People.Contains(officer);

    /// <summary>Others may come along; those whose duty it is may not be left out.</summary>
    public bool IsDoneBy(IReadOnlyCollection<Guid> team) => People.All(team.Contains);

    /// <summary>Who waits for another pair is not in this line; what is nobody's duty is in every one.</summary>
    public bool SharesLineWith(PairDuty other) => People.Count == 0 || other.People.Count == 0 || People.Any(other.People.Contains);

    /// <summary>Null where nobody has looked whose duty it is.</summary>
    public static Refusal? NotTaken(PairDuty? duty, string rule, Guid? officer, string? reason) =>
        Objection(duty, rule, duty is not null && officer is { } taken && duty.Concerns(taken), reason);

    public static Refusal? NotTheTeam(PairDuty? duty, string rule, IReadOnlyCollection<Guid> team, string? reason) =>
        Objection(duty, rule, duty is not null && duty.IsDoneBy(team), reason);

    private static Refusal? Objection(PairDuty? duty, string rule, bool isTheirs, string? reason)
    {
        if (isTheirs || (duty is not null && (duty.Rule != rule || !string.IsNullOrWhiteSpace(reason)))) return null;
        return rule == PairRouting.HardRule
            ? new(rule, $"这是有难度的事项，由专业技术组“{duty?.Name}”办理；换别人办，请写明理由。", $"A hard matter, for the technical pair {duty?.Name}: for others give the reason.")
            : new(rule, $"这一片由“{duty?.Name}”办理；换别人办，请写明理由。", $"The area belongs to the pair {duty?.Name}: for others give the reason.");
    }
}
