using Microsoft.EntityFrameworkCore;
using Takan.Casework.Calendars;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Calendar;
using Takan.Law.Hall;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Database;
using Takan.Visits.Rooms;

namespace Takan.Visits.Hall;

/// <summary>Reads the hall of a bureau: today's queue by appointment, the booths, the next free time.</summary>
public sealed class HallBoard(TakanDb db, Profiles profiles, CalendarsInForce calendars, TimeProvider clock)
{
    private static readonly InspectionState[] Awaited = [.. Enum.GetValues<InspectionState>().Where(state => !state.ResultIsTold() && !state.EndsWithoutResult() && !InspectionProcess.Table.IsEnd(state))];

    public async Task<HallView> ReadAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (_, profile) = await profiles.CurrentAsync(bureauId, cancellationToken);
        return new(
            now, await QueueAsync(bureauId, cancellationToken), await BoothsAsync(bureauId, cancellationToken), await NextFreeAsync(bureauId, profile, now, cancellationToken),
            ServiceRoom.Objection(profile.Bureau.Channels));
    }

    /// <summary>Everybody with an appointment today whose inspection has no result yet, by time.</summary>
    public async Task<IReadOnlyList<QueueLine>> QueueAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var begin = ChinaTime.Utc(ChinaTime.Day(clock.GetUtcNow().UtcDateTime), TimeOnly.MinValue);
        var end = begin.AddDays(1);
        var visits = await db.Set<Inspection>().AsNoTracking()
            .Where(row => row.BureauId == bureauId && row.AppointmentAt >= begin && row.AppointmentAt < end && Awaited.Contains(row.State))
            .OrderBy(row => row.AppointmentAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var cases = visits.SelectMany(visit => visit.Cases).Select(link => link.CaseId).ToList();
        var labels = await LabelsAsync(cases, cancellationToken);
        var sessions = await SessionsAsync([.. visits.Select(visit => visit.Id)], cancellationToken);
        var booths = await db.Set<Booth>().AsNoTracking().Where(row => row.BureauId == bureauId && row.CaseId != null).ToListAsync(cancellationToken);
        return
        [
            .. from visit in visits
               from link in visit.Cases
               let booth = booths.Find(row => row.CaseId == link.CaseId)
               select new QueueLine(link.CaseId, labels[link.CaseId], visit.AppointmentAt!.Value, QueueStandings.Of(sessions.GetValueOrDefault(visit.Id), booth?.State), booth?.Name),
        ];
    }

    private async Task<IReadOnlyList<BoothLine>> BoothsAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var booths = await db.Set<Booth>().AsNoTracking().Where(row => row.BureauId == bureauId).OrderBy(row => row.Name).ToListAsync(cancellationToken);
        var labels = await LabelsAsync([.. booths.Select(booth => booth.CaseId).OfType<CaseId>()], cancellationToken);
        return [.. booths.Select(booth => new BoothLine(booth.Id, booth.Name, booth.State, booth.StateSince, booth.CaseId is { } id ? labels[id] : null, booth.Reason))];
    }

    private async Task<DateTime?> NextFreeAsync(Guid bureauId, Profile profile, DateTime now, CancellationToken cancellationToken)
    {
        var taken = await db.Set<BookedQuarter>().AsNoTracking().Where(row => row.BureauId == bureauId && row.AtConsole && row.At >= now)
            .Select(row => new { row.At, row.InspectionId }).Distinct().ToListAsync(cancellationToken);
        var calendar = await calendars.OfAsync(bureauId, cancellationToken);
        return NextOpening.Of(taken.CountBy(row => row.At).ToDictionary(), profile.Bureau.Numbers, calendar, now);
    }

    private async Task<Dictionary<CaseId, string>> LabelsAsync(IReadOnlyCollection<CaseId> cases, CancellationToken cancellationToken) =>
        (await db.Set<Case>().Where(row => cases.Contains(row.Id)).Select(row => new { row.Id, row.Number }).ToListAsync(cancellationToken))
            .ToDictionary(row => row.Id, row => QueueLabel.Of(row.Number));

    private async Task<Dictionary<InspectionId, SessionState?>> SessionsAsync(IReadOnlyCollection<InspectionId> inspections, CancellationToken cancellationToken) =>
        (await db.Set<Session>().AsNoTracking().Where(row => inspections.Contains(row.InspectionId)).OrderBy(row => row.PreparedAt)
            .Select(row => new { row.InspectionId, row.State }).ToListAsync(cancellationToken))
            .GroupBy(row => row.InspectionId).ToDictionary(rows => rows.Key, rows => (SessionState?)rows.Last().State);
}
