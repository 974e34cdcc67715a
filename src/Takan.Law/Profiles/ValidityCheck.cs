using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

internal static class ValidityCheck
{
    private const string Path = "bureau/paper";

    public static IEnumerable<ProfileFinding> Findings(Paper paper)
    {
        if (paper.TrialUntil < paper.IssuedOn)
            yield return Error("TK-504", $"{Path}/trialUntil", "试行期早于印发日期，请改成印发以后的日期。", "The trial ends before the paper was issued.");
        if (paper.TrialUntil is null && paper.Renewals.Count > 0)
            yield return Error("TK-504", $"{Path}/renewals", "文件没有试行期（trialUntil），不需要续期。", "Renewals without a trial.");
        foreach (var (renewal, index) in paper.Renewals.Select((renewal, index) => (renewal, index)))
        {
            var path = $"{Path}/renewals/#{index}";
            if (renewal.Until <= paper.TrialUntil)
                yield return Error("DL-35", $"{path}/until", "续期的截止日期应晚于试行期满日。", "A renewal ends after the trial.");
            if (string.IsNullOrWhiteSpace(renewal.Document) || string.IsNullOrWhiteSpace(renewal.RecordedBy))
                yield return Error("DL-35", path, "续期须写明决定文书（document）和登记人（recordedBy）。", "A renewal names its document and who recorded it.");
            if (renewal.IsExample)
                yield return Warning("DL-35", $"{path}/isExample", "示例续期：正式使用前，请换成本局真实的续期决定。", "An example renewal: replace it by the bureau's own decision.");
        }
    }
}
