using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

internal static class BureauCheck
{
    private const int LawfulTeam = 2;
    private const double PixelTolerance = 0.95;

    public static IEnumerable<ProfileFinding> Findings(Bureau bureau) =>
    [
        .. Blank(bureau.Name, "bureau/name", "审批机关名称", "name of the bureau"),
        .. Blank(bureau.UnitPrefix, "bureau/unitPrefix", "办件编号字头", "prefix of case numbers"),
        .. Blank(bureau.Paper.Number, "bureau/paper/number", "文号", "number of the paper"),
        .. Blank(bureau.Contact.Hotline, "bureau/contact/hotline", "热线电话", "hotline"),
        .. Phones(bureau.Contact),
        .. Trial(bureau.Paper),
        .. Numbers(bureau.Numbers),
        .. bureau.SpecialSteps.Where(step => string.IsNullOrWhiteSpace(step.LegalBasis))
            .Select(step => Error("TK-505", $"bureau/specialSteps/{step.Id}", "特殊环节没有法律依据，不能停计承诺时限。", "A special step without legal basis cannot stop the promised clock.")),
    ];

    private static IEnumerable<ProfileFinding> Phones(Contact contact)
    {
        if (string.IsNullOrWhiteSpace(contact.Phone))
            yield return Warning("TK-503", "bureau/contact/phone", "咨询电话待填写，页面暂显示热线。", "No phone yet: pages show the hotline.");
        if (string.IsNullOrWhiteSpace(contact.ComplaintPhone))
            yield return Warning("TK-503", "bureau/contact/complaintPhone", "监督投诉电话待填写，页面暂显示热线。", "No complaint phone yet: pages show the hotline.");
    }

    private static IEnumerable<ProfileFinding> Trial(Paper paper)
        => paper.TrialUntil < paper.IssuedOn
            ? [Error("TK-504", "bureau/paper/trialUntil", "试行期早于印发日期。", "The trial ends before the paper was issued.")]
            : [];

    private static IEnumerable<ProfileFinding> Numbers(Numbers numbers)
    {
        if (numbers.TeamMinimum < LawfulTeam)
            yield return Error("TJ-32", "bureau/numbers/teamMinimum", "实质核查须有两名以上工作人员（行政许可法第三十四条）。", "Two or more staff verify substance.");
        if (numbers.TeamMaximum < numbers.TeamMinimum)
            yield return Error("TJ-33", "bureau/numbers/teamMaximum", "人数上限小于下限。", "The largest team is smaller than the smallest.");
        if (numbers.RectificationWorkingDays < 1)
            yield return Error("HC-56", "bureau/numbers/rectificationWorkingDays", "整改期限至少 1 个工作日。", "At least one working day to rectify.");
        if (numbers.MinimumStillPixels > numbers.NominalPixels || numbers.MinimumStillPixels < numbers.NominalPixels * PixelTolerance)
            yield return Error("HC-52", "bureau/numbers/minimumStillPixels", "像素下限与文件要求不符（最多低 5%）。", "The least pixels depart from the paper by more than 5 %.");
        if (numbers.WaitingMinutes < 1 || numbers.ConsentLinkDays < 1 || numbers.MinimumUploadKilobits < 1)
            yield return Error("TK-506", "bureau/numbers", "等候分钟、链接天数、上传速度须大于零。", "Waiting, link days and upload must be above zero.");
    }
}
