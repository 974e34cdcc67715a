using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Messages;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Scheduling;

/// <summary>Many book in the same moment: what the diaries allow is given away, no more, and everybody else is told why.</summary>
public sealed class RaceTests
{
    private const int Asked = 200;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Theory, OnSqlite, OnPostgres(Daily = true)]
    [Demand("LJ-21", Refused = true)]
    public async Task TwoHundredForTwentyTimes_TwentyAreBooked_NobodyTwice(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var ready = await desk.ReadyAsync(desk.Zhou, desk.He);
        // Each time is asked for by two teams that share one person.
        StaffActor[][] pairs = [[desk.Zhou, desk.He], [desk.Feng, desk.He]];
        var teams = Enumerable.Range(0, Asked).Select(number => pairs[number / 20 % 2]).ToList();
        var crowd = await desk.CrowdAsync(ready, teams);
        var times = Enumerable.Range(0, 20).Select(number => desk.Tomorrow().AddDays(number / 7).AddMinutes(-30 + (number % 7 < 5 ? number % 7 : number % 7 + 4) * 30)).ToList();

        var watch = Stopwatch.StartNew();
        var outcomes = await Task.WhenAll(crowd.Select((id, number) => Task.Run(() => desk.BookAsync(teams[number][0], id, times[number % 20]))));

        Assert.True(watch.Elapsed < Limit, $"{watch.Elapsed}");
        Assert.Equal(20, outcomes.Count(outcome => outcome.Refusal is null));
        Assert.All(outcomes.Where(outcome => outcome.Refusal is not null), outcome => Assert.Equal("TK-202", outcome.Refusal!.Rule));
        var (booked, quarters, messages) = await TakenAsync(desk);
        Assert.Equal(times.Order(), booked.Select(one => one.AppointmentAt!.Value).Order());
        Assert.Equal(20 * 2 * 2, quarters.Count);
        Assert.Equal(20, messages);
        foreach (var (one, other) in booked.SelectMany(one => booked.Where(other => other.Id != one.Id && other.AppointmentAt == one.AppointmentAt).Select(other => (one, other))))
            Assert.Empty(one.Team.Select(member => member.StaffId).Intersect(other.Team.Select(member => member.StaffId)));
    }

    /// <summary>These do not clash by the key of the table: only the lock keeps the numbers of the bureau.</summary>
    [Theory, OnSqlite, OnPostgres(Daily = true)]
    public async Task MoreThanADayAndTheConsolesHold_EndAtTheNumbersOfTheBureau(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var ready = await desk.ReadyAsync(desk.Zhou, desk.He);
        var day = await desk.CrowdAsync(ready, [.. Enumerable.Repeat<StaffActor[]>([desk.Zhou, desk.He], 12)]);
        var halfHours = Enumerable.Range(0, 12).Select(number => desk.Tomorrow().AddMinutes(-30 + (number < 6 ? number : number + 3) * 30)).ToList();

        var outcomes = await Task.WhenAll(day.Select((id, number) => Task.Run(() => desk.BookAsync(desk.Zhou, id, halfHours[number]))));

        AssertEnd(outcomes, 8, "TK-213");

        var others = new List<StaffActor[]>();
        for (var pair = 0; pair < 7; pair++) others.Add([await desk.AddAsync(desk.BureauId, $"甲{pair}", Role.Inspector), await desk.AddAsync(desk.BureauId, $"乙{pair}", Role.Inspector)]);
        var crowd = await desk.CrowdAsync(ready, others);
        var at = desk.Tomorrow().AddDays(1);
        var together = await Task.WhenAll(crowd.Select((id, number) => Task.Run(() => desk.BookAsync(others[number][0], id, at.AddMinutes(number % 2 * 15)))));

        AssertEnd(together, 4, "TK-214");
    }

    private static void AssertEnd(IReadOnlyCollection<Outcome<Inspection>> outcomes, int allowed, string rule)
    {
        Assert.Equal(allowed, outcomes.Count(outcome => outcome.Refusal is null));
        Assert.All(outcomes.Where(outcome => outcome.Refusal is not null), outcome => Assert.Equal(rule, outcome.Refusal!.Rule));
    }

    private static Task<(List<Inspection> Booked, List<BookedQuarter> Quarters, int Messages)> TakenAsync(Desk desk) => desk.App.WithDatabaseAsync(async db => (
        await db.Set<Inspection>().AsNoTracking().Where(row => row.State == InspectionState.Scheduled).ToListAsync(),
        await db.Set<BookedQuarter>().AsNoTracking().ToListAsync(),
        await db.Set<OutboxMessage>().CountAsync(row => row.Kind == "appointment-made")));
}
