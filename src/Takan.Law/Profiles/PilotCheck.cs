using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

internal static class PilotCheck
{
    public static IEnumerable<ProfileFinding> Findings(PilotStanding standing, string path)
    {
        if (standing.Batch < 1)
            yield return Error("LJ-02", $"{path}/batch", "批次从 1 开始。", "Batches count from 1.");
        if (standing.Scores is { } scores && scores.All.Any(score => score is < 0 or > PilotScores.Highest))
            yield return Error("HC-12", $"{path}/scores", $"评分应在 0 到 {PilotScores.Highest} 之间。", $"Scores lie between 0 and {PilotScores.Highest}.");
        else if (PilotLifeCycle.Approval(standing) is { } refusal)
            yield return Error(refusal.Rule, path, refusal.Words, refusal.English);
        if (string.IsNullOrWhiteSpace(standing.Source))
            yield return Error("TK-516", $"{path}/source", "试点状态没有写明出处。", "The stage needs its source.");
    }
}
