namespace Takan.Law.Profiles;

/// <summary>Which stage may follow which. New cases follow the new stage; running ones stay with the profile that they are bound to.</summary>
public static class PilotLifeCycle
{
    private static readonly IReadOnlyDictionary<PilotStage, PilotStage[]> After = new Dictionary<PilotStage, PilotStage[]>
    {
        [PilotStage.Candidate] = [PilotStage.Pilot, PilotStage.Withdrawn],
        [PilotStage.Pilot] = [PilotStage.Mature, PilotStage.Withdrawn],
        [PilotStage.Mature] = [PilotStage.Extended, PilotStage.Withdrawn],
        [PilotStage.Extended] = [PilotStage.Withdrawn],
        [PilotStage.Withdrawn] = [PilotStage.Candidate],
    };

    private static readonly IReadOnlySet<PilotStage> Taking = new HashSet<PilotStage> { PilotStage.Pilot, PilotStage.Mature, PilotStage.Extended };

    /// <summary>A matter without a standing was never a pilot: it is taken as its class says.</summary>
    public static bool TakesRemoteCases(PilotStanding? standing) => standing is null || Taking.Contains(standing.Stage);

    public static Outcome<PilotStanding> Move(PilotStanding now, PilotStanding next)
    {
        if (!After[now.Stage].Contains(next.Stage))
            return new Refusal("HC-15", $"“{ProfileTerms.PilotStages[now.Stage]}”之后不能是“{ProfileTerms.PilotStages[next.Stage]}”。", $"{next.Stage} cannot follow {now.Stage}.");
        return Approval(next) is { } refusal ? refusal : next;
    }

    /// <summary>What keeps a matter from taking remote cases by its stage: no score, too low a score, nobody who approved.</summary>
    internal static Refusal? Approval(PilotStanding standing)
    {
        if (!Taking.Contains(standing.Stage)) return null;
        if (standing.Scores is { } scores && scores.All.Any(score => score < PilotScores.Pass))
            return new("HC-12", $"三项评分都不低于 {PilotScores.Pass} 分才能试点：标准清晰、程序简单、风险较小。", $"A pilot needs {PilotScores.Pass} or more on each of the three criteria.");
        return standing.Scores is not null && string.IsNullOrWhiteSpace(standing.ApprovedBy)
            ? new("HC-12", "评分须写明由谁批准（approvedBy）。", "Scores need who approved them (approvedBy).")
            : null;
    }
}
