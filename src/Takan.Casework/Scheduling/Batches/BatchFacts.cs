using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Joint;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>A case of the round, with what its inspection would have to answer before there is one.</summary>
public sealed record BatchCase(CaseId Id, Guid BureauId, Numbers Numbers, InspectionFacts Facts)
{
    /// <summary>When its turn is, on the day of the round: the lunch break is nobody's. Null once the day is over.</summary>
    public DateTime? TurnAt(DateTime next) => OfficeHours.Hold(next, Facts.AppointmentMinutes, Facts.Calendar)
        ? next
        : OfficeHours.Beginnings(ChinaTime.Day(next), Facts.AppointmentMinutes, Facts.Calendar).Select(at => (DateTime?)at).FirstOrDefault(at => at >= next);
}

/// <summary>Asks of each case, before it is taken and its call is written down, what team and time will have to answer.</summary>
public sealed class BatchFacts(TakanDb db, Profiles profiles, PairRoutes routes, RegistryStandings standings, Diaries diaries, TimeProvider clock)
{
    private static readonly Guard<InspectionFacts>[] OfTheRound =
    [
        TeamGuards.TeamLargeEnough, TeamGuards.TeamSmallEnough, FilingGuards.TeamFiled, FilingGuards.NobodySuspended, FilingGuards.TeamAsFiled,
        AppointmentGuards.TimeLiesAhead, AppointmentGuards.InOfficeHours, AppointmentGuards.NobodyIsAway, AppointmentGuards.NobodysDayIsFull,
        AppointmentGuards.ConsoleIsLeft, AppointmentGuards.EveryoneIsFree,
    ];

    /// <summary>By acceptance; none when they are of several matters, or one is not the bureau's.</summary>
    public async Task<IReadOnlyList<BatchCase>> InOrderAsync(StaffActor officer, BatchInput input, CancellationToken cancellationToken)
    {
        var ids = input.Cases.Distinct().ToList();
        var rows = await db.Set<Case>().AsNoTracking().Where(row => row.BureauId == officer.BureauId && ids.Contains(row.Id))
            .OrderBy(row => row.AcceptedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        if (rows.Count != ids.Count || rows.DistinctBy(row => row.Matter).Count() != 1) return [];
        var map = await routes.OfAsync(officer.BureauId, cancellationToken);
        var cases = new List<BatchCase>();
        foreach (var row in rows)
        {
            var profile = await profiles.ForCaseAsync(row, cancellationToken);
            cases.Add(new(row.Id, row.BureauId, profile.Numbers, new()
            {
                Kind = VisitKind.Formal,
                Team = [.. input.Others.Prepend(officer.Id).Distinct()],
                ResponsibleOfficer = officer.Id,
                TeamExceptionCitation = profile.Matter.TeamExceptionCitation,
                Joint = JointStanding.Alone,
                Pair = map.DutyOf(row),
                PairReason = input.OutOfOrderReason,
                // Whose turn it is, is asked when it is taken.
                OldestInQueue = true,
                AgreedWithStaff = true,
                AppointmentMinutes = OfficeHours.MinutesFor(profile.Matter),
                LegalEnd = BookingFacts.LegalEnd(row, profile),
                Calendar = profile.Calendar,
                // For an inspection that is not there yet no larger team and no visit can be filed.
                Registry = await standings.OfAsync(InspectionId.New(), row, profile, cancellationToken),
            }));
        }

        return cases;
    }

    /// <summary>Why nobody can be sent there at that time, whichever case it is for.</summary>
    public async Task<Refusal?> AgainstRoundAsync(BatchCase first, BatchInput input, CancellationToken cancellationToken)
    {
        if (!await db.AreInspectorsAsync(first.BureauId, first.Facts.Team, cancellationToken)) return SchedulingRefusals.NotAnInspector;
        var facts = await AtAsync(first, input, input.From, cancellationToken);
        return OfTheRound.Select(guard => guard.Check(first.Numbers, facts)).FirstOrDefault(refusal => refusal is not null);
    }

    /// <summary>Why this case could be taken but not booked.</summary>
    public async Task<Refusal?> AgainstAsync(BatchCase one, BatchInput input, DateTime at, CancellationToken cancellationToken)
    {
        var facts = await AtAsync(one, input, at, cancellationToken);
        return new[] { InspectionCommand.AssignTeam, InspectionCommand.Book }
            .SelectMany(command => InspectionProcess.Table.Objections(InspectionState.Contacted, command, one.Numbers, facts)).FirstOrDefault();
    }

    private async Task<InspectionFacts> AtAsync(BatchCase one, BatchInput input, DateTime at, CancellationToken cancellationToken)
    {
        // A trial that was to prepare it gives its time back when the case is taken. Where the form is sent again, the time is the round's own already.
        var round = input.Cases;
        var own = await db.VisitsOfCases().Where(held => round.Contains(held.CaseId) && (held.CaseId == one.Id || held.Visit.AppointmentAt == at))
            .Select(held => held.Visit.Id).ToListAsync(cancellationToken);
        return await diaries.LookAsync(one.Facts with { Now = clock.GetUtcNow().UtcDateTime }, one.BureauId, own, at, cancellationToken);
    }
}
