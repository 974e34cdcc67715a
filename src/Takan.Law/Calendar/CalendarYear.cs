using System.Text.Json;

namespace Takan.Law.Calendar;

/// <summary>One year as the State Council's notice arranges it.</summary>
/// <param name="Notice">Number of the notice.</param>
/// <param name="Holidays">Days off, weekends inside included.</param>
/// <param name="MakeUpDays">Saturdays and Sundays on which people work (调休).</param>
public sealed record CalendarYear(int Year, string Notice, IReadOnlyList<HolidaySpan> Holidays, IReadOnlyList<DateOnly> MakeUpDays)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    public static CalendarYear Read(Stream json)
        => JsonSerializer.Deserialize<CalendarYear>(json, Web) ?? throw new JsonException("An empty calendar year.");

    public static CalendarYear Read(string json)
        => JsonSerializer.Deserialize<CalendarYear>(json, Web) ?? throw new JsonException("An empty calendar year.");

    public string Write() => JsonSerializer.Serialize(this, Web);
}

/// <summary>A holiday; both days count.</summary>
public sealed record HolidaySpan(string Name, DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly day) => From <= day && day <= To;
}
