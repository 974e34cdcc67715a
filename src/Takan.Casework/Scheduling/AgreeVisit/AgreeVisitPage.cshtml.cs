using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Words;

namespace Takan.Casework.Scheduling;

[StaffMay(CaseworkPermissions.AgreeVisit, Of = "caseId")]
public sealed class AgreeVisitPage(AgreeVisit agree, ClosureList closures, CaseHeads heads, TimeProvider clock, IStringLocalizer words) : CaseActPage(heads)
{
    // Any time that passes, to learn whether the state does.
    private static readonly CaseFacts Passing = new() { Now = DateTime.UnixEpoch, VisitAt = DateTime.UnixEpoch.AddDays(1), VisitOnWorkingDay = true, Closures = [] };

    /// <summary>Day and time in China.</summary>
    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public TimeOnly? Time { get; set; }

    public IReadOnlyList<AreaClosure> Closures { get; private set; } = [];

    public Refusal? Closed => Objection(CaseCommand.AgreeVisit, Passing);

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refusal? refusal = SchedulingRefusals.TimeMissing;
        if (Day is { } day && Time is { } time
            && (await agree.HandleAsync(new(Target(Id), ChinaTime.Utc(day, time)), cancellationToken)).IsAllowed(out var row, out refusal))
            return BackToCase(words["约好了：{0} 上门，已短信告诉申请人。", row.VisitAt!.Value.DayAndClock()]);
        await ReadAsync(cancellationToken);
        return Refuse(refusal!, Head.Case.Version);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Closures = await closures.AboutAsync(Head.Case.BureauId, Head.Case.Address, ChinaTime.Day(clock.GetUtcNow().UtcDateTime), cancellationToken);
    }
}
