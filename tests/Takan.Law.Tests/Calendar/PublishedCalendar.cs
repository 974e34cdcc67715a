using System.Text.Json.Nodes;
using Takan.Testing.Programs;

namespace Takan.Law.Tests.Calendar;

/// <summary>
/// Somebody else's list of a year's days off and make-up days, as it comes from npm (<c>tests/calendars</c>). The two are kept by different people:
/// <c>holiday-calendar</c> copies the notices of the State Council, <c>chinese-days</c> follows the Python library chinese-calendar.
/// </summary>
internal sealed record PublishedCalendar(IReadOnlySet<string> DaysOff, IReadOnlySet<string> MakeUpDays)
{
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    public static async Task<PublishedCalendar> ReadAsync(string package, int year)
    {
        await Installed.Value;
        return package switch
        {
            "chinese-days" => ChineseDays(Read("chinese-days", "dist", "years", $"{year}.json")),
            "holiday-calendar" => HolidayCalendar(Read("holiday-calendar", "data", "CN", $"{year}.json")),
            _ => throw new ArgumentOutOfRangeException(nameof(package), package, "No list is read from it."),
        };
    }

    public bool IsWorkingDay(DateOnly day)
    {
        var date = $"{day:yyyy-MM-dd}";
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? MakeUpDays.Contains(date) : !DaysOff.Contains(date);
    }

    private static PublishedCalendar ChineseDays(JsonNode year) => new(Keys(year["holidays"]!), Keys(year["workdays"]!));

    private static HashSet<string> Keys(JsonNode days) => [.. days.AsObject().Select(day => day.Key)];

    private static PublishedCalendar HolidayCalendar(JsonNode year)
    {
        var days = year["dates"]!.AsArray().ToLookup(day => $"{day!["type"]}", day => $"{day!["date"]}");
        return new(days["public_holiday"].ToHashSet(), days["transfer_workday"].ToHashSet());
    }

    private static JsonNode Read(params string[] file) => JsonNode.Parse(File.ReadAllText(Repository.File(["tests", "calendars", "node_modules", .. file])))!;

    private static async Task InstallAsync()
    {
        // npm writes this file last, and a changed lock is newer.
        var (there, asked) = (new FileInfo(Repository.File("tests", "calendars", "node_modules", ".package-lock.json")), new FileInfo(Repository.File("tests", "calendars", "package-lock.json")));
        if (!there.Exists || there.LastWriteTimeUtc < asked.LastWriteTimeUtc) await NodePackages.InstallAsync("calendars");
    }
}
