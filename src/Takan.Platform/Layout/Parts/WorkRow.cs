namespace Takan.Platform.Layout;

/// <summary>One thing to do: chip, matter and firm, one sentence, when, one button.</summary>
/// <param name="Due">First line of the date, bold: 还剩 2 个工作日.</param>
/// <param name="DueDetail">Second line: 12 月 7 日（周一）.</param>
/// <param name="Href">Null where there is no page of its own, as for <paramref name="Act"/>.</param>
/// <param name="Rule">When something stands against it: the reason and its rule, after the sentence.</param>
public sealed record WorkRow(ChipKind Kind, string Chip, string Matter, string Firm, string? Href, string Sentence, string? Due,
    string? DueDetail, string? Act, string? ActHref, string? Rule = null)
{
    public bool IsLate => Kind == ChipKind.Bad;
}
