using Takan.Law.Registry;

namespace Takan.Law.Eligibility;

/// <summary>Days on which nobody visits an area (DL-03); without an end until it is lifted.</summary>
public sealed record AreaClosure(string Area, DateOnly From, DateOnly? Until, string Reason)
{
    public bool Covers(DateOnly day) => new Validity(From, Until).Covers(day);

    /// <summary>Null when somebody may visit on that day.</summary>
    public Refusal? CheckVisit(DateOnly day) => Covers(day) ? new("DL-03", Words.Chinese, Words.English) : null;

    internal Bilingual Words => new(
        $"“{Area}”暂停上门踏勘（{Reason}），{(Until is { } last ? $"到 {last:yyyy-MM-dd} 为止" : "恢复时间另行告知")}。可以远程办理的先远程办理，其余顺延。",
        $"No visits in {Area} ({Reason}) {(Until is { } end ? $"until {end:yyyy-MM-dd}" : "until further notice")}: cases go on remotely where they may, the others are postponed.");
}
