using Takan.Platform.Access;

namespace Takan.Platform.Layout;

/// <summary>One thing that waits for this person.</summary>
/// <param name="Due">What passes first, an appointment or a deadline; null sorts last.</param>
public sealed record DeskItem(DateTime? Due, WorkRow Row)
{
    /// <summary>A duty that is no case: its name, one sentence, where to see to it.</summary>
    public static DeskItem Duty(ChipKind kind, string chip, string title, string sentence, string? act = null, string? href = null, string? rule = null) =>
        new(null, new(kind, chip, title, "", href, sentence, null, null, act, href, rule));
}

/// <summary>Knows what waits for a person besides cases: posts to fill, accounts to look after, messages that failed.</summary>
public interface IDuties
{
    Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken);
}

/// <summary>Things to do, most urgent first.</summary>
/// <param name="HasMain">The first row carries the one filled button; not where the page has another.</param>
public sealed record WorkList(IReadOnlyList<WorkRow> Rows, bool HasMain = true);
