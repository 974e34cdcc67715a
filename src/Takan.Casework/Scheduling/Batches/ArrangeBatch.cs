using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <param name="Cases">Those whose applicants were called and told the matter and what to bring.</param>
/// <param name="Place">Where the objects are brought together; said on the telephone, kept with the call.</param>
/// <param name="From">When the first begins, UTC.</param>
/// <param name="Others">Who goes besides the officer.</param>
public sealed record BatchInput(IReadOnlyList<CaseId> Cases, string Place, DateTime From, IReadOnlyList<Guid> Others, string? OutOfOrderReason);

/// <param name="At">When it begins; null where no time was fixed.</param>
/// <param name="Refusal">Why it stopped; what was done before it stands.</param>
/// <param name="IsTaken">It has this officer now.</param>
public sealed record BatchLine(CaseId Case, DateTime? At, Refusal? Refusal, bool IsTaken);

/// <summary>
/// Like objects inspected one after the other at one place by one team: each case goes the way of every other, by the same acts, with an inspection, a record
/// and a result of its own. One that is refused says why, and the rest go on.
/// </summary>
public sealed class ArrangeBatch(IServiceScopeFactory scopes)
{
    public const int PlaceLength = 100;
    public const int MostCases = 30;

    public static readonly Refusal NoneChosen = new("TK-SCH-41", "请选至少两件，最多 30 件。只有一件的，按平常取件。", "Choose at least two cases and at most 30. A single one is taken as usual.");
    public static readonly Refusal PlaceMissing = new("TK-SCH-42", "请写明集中到哪里踏勘，让申请人找得到。", "Say where the objects are brought together, so that applicants find it.");
    public static readonly Refusal DifferentMatters = new("TK-SCH-43", "一次只能安排同一个事项的办件。", "One round is for cases of one matter.");

    public async Task<Outcome<IReadOnlyList<BatchLine>>> HandleAsync(StaffActor officer, BatchInput input, CancellationToken cancellationToken)
    {
        if (input.Cases.Distinct().Count() is < 2 or > MostCases) return NoneChosen;
        if (input.Place.Trim() is not { Length: > 0 and <= PlaceLength }) return PlaceMissing;
        if (!Quarters.IsOnTheQuarter(input.From)) return SchedulingRefusals.OffTheQuarter;
        if (await InOrderAsync(officer, input, cancellationToken) is not [var first, ..] inOrder) return DifferentMatters;

        var (lines, at) = (new List<BatchLine>(), input.From);
        foreach (var id in inOrder.Select(one => one.Id))
        {
            // The lunch break and the evening are nobody's turn.
            if (lines.Count > 0 && !OfficeHours.Hold(at, first.Minutes, first.Calendar)) at = OfficeHours.Next(at.AddTicks(-1), first.Minutes, first.Calendar);
            var (line, wasItsTurn) = await OneAsync(officer, id, at, input, cancellationToken);
            lines.Add(line);
            if (wasItsTurn) at = at.AddMinutes(first.Minutes);
        }

        return lines;
    }

    private sealed record Chosen(CaseId Id, int Minutes, WorkingDayCalendar Calendar);

    /// <summary>By acceptance; none when they are of several matters, or one is not the bureau's.</summary>
    private async Task<IReadOnlyList<Chosen>> InOrderAsync(StaffActor officer, BatchInput input, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, profiles, ids) = (scope.ServiceProvider.GetRequiredService<TakanDb>(), scope.ServiceProvider.GetRequiredService<Profiles>(), input.Cases.Distinct().ToList());
        var rows = await db.Set<Case>().AsNoTracking().Where(row => row.BureauId == officer.BureauId && ids.Contains(row.Id))
            .OrderBy(row => row.AcceptedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        if (rows.Count != ids.Count || rows.DistinctBy(row => row.Matter).Count() != 1) return [];
        var chosen = new List<Chosen>();
        foreach (var row in rows)
        {
            var profile = await profiles.ForCaseAsync(row, cancellationToken);
            chosen.Add(new(row.Id, OfficeHours.MinutesFor(profile.Matter), profile.Calendar));
        }

        return chosen;
    }

    /// <summary>In scopes of their own: what a refusal leaves behind is not saved with what follows.</summary>
    /// <returns>And whether the time was its own, booked or not: the next one gets the next.</returns>
    private async Task<(BatchLine Line, bool WasItsTurn)> OneAsync(StaffActor officer, CaseId id, DateTime at, BatchInput input, CancellationToken cancellationToken)
    {
        if (!(await ActAsync<TakeCase>(officer, act => act.HandleAsync(officer, new(new(id), input.OutOfOrderReason), cancellationToken))).IsAllowed(out var taken, out var refusal))
            return (new(id, null, refusal, IsTaken: false), false);
        var target = new InspectionTarget(taken.Id);
        if (!(await ActAsync<LogContact>(officer, act => act.HandleAsync(officer, new(target, Reached: true, MatterExplained: true, $"集中踏勘：{input.Place.Trim()}", input.OutOfOrderReason), cancellationToken))).IsAllowed(out _, out refusal)
            || !(await ActAsync<AssignTeam>(officer, act => act.HandleAsync(new(target, [officer.Id, .. input.Others], input.OutOfOrderReason), cancellationToken))).IsAllowed(out _, out refusal))
            return (new(id, null, refusal, IsTaken: true), false);
        var isBooked = (await ActAsync<BookAppointment>(officer, act => act.HandleAsync(new(target, at), cancellationToken))).IsAllowed(out _, out refusal);
        return (new(id, isBooked ? at : null, refusal, IsTaken: true), true);
    }

    private async Task<Outcome<Inspection>> ActAsync<THandler>(StaffActor officer, Func<THandler, Task<Outcome<Inspection>>> act) where THandler : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = officer;
        return await act(scope.ServiceProvider.GetRequiredService<THandler>());
    }
}
