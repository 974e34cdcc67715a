using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Calendars;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Holidays;

public sealed record LoadYearInput(byte[] Content, string? Notice, Guid? Once);

/// <param name="Moved">Dates that were told as provisional and moved.</param>
public sealed record LoadedYearReport(int Year, int Moved);

/// <summary>Loads the holidays of a year from a file; dates that were provisional are computed anew, and who is concerned is told (K3).</summary>
public sealed class LoadYear(TakanDb db, Acts acts, CalendarsInForce calendars, IEnumerable<ICalendarFollower> followers, Submissions submissions)
{
    public const string Kind = "calendar-loaded";

    public async Task<Outcome<LoadedYearReport>> HandleAsync(StaffActor staff, LoadYearInput input, CancellationToken cancellationToken)
    {
        if (input.Notice?.Trim() is not { Length: > 0 and <= LoadedYear.NoticeLength } notice) return CalendarRefusals.NoticeMissing;
        if (!CalendarFile.Read(input.Content).IsAllowed(out var days, out var unreadable)) return unreadable;
        if (!(await EnterAsync(staff, days, notice, input.Once, cancellationToken)).IsAllowed(out var year, out var refusal)) return refusal;

        var moved = 0;
        foreach (var follower in followers) moved += await follower.RecomputeAsync(staff.BureauId, cancellationToken);
        return new LoadedYearReport(year, moved);
    }

    private async Task<Outcome<int>> EnterAsync(StaffActor staff, IReadOnlyList<ListedDay> days, string notice, Guid? once, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(staff, cancellationToken);
        await db.LockBureauAsync(staff.BureauId, cancellationToken);
        var inForce = await calendars.OfAsync(staff.BureauId, cancellationToken);
        if (!YearCheck.Of(days, notice, ChinaTime.Day(act.Now), inForce).IsAllowed(out var year, out var refusal)) return refusal;
        if (await submissions.EarlierResultAsync(act, once, $"{year.Year}", cancellationToken) is not null) return year.Year;
        if (inForce.Years.Any(known => known.Write() == year.Write())) return CalendarRefusals.Unchanged;

        db.Add(new LoadedYear
        {
            BureauId = staff.BureauId,
            Number = 1 + await db.Set<LoadedYear>().CountAsync(row => row.BureauId == staff.BureauId, cancellationToken),
            Year = year.Year,
            Notice = notice,
            Json = year.Write(),
            LoadedBy = staff.Name,
            LoadedAt = act.Now,
        });
        act.Record(LogStream.OfUnit(staff.BureauId), Kind, Audience.Supervision, new JsonObject { ["year"] = year.Year, ["notice"] = notice });
        await act.CommitAsync(cancellationToken);
        calendars.Forget(staff.BureauId);
        return year.Year;
    }
}
