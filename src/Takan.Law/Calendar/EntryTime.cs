namespace Takan.Law.Calendar;

/// <summary>From when the two sides of an appointment are asked to come in. The papers set no time; this is the house's.</summary>
public static class EntryTime
{
    public const int MinutesBefore = 30;

    public static DateTime Opens(DateTime appointment) => appointment.AddMinutes(-MinutesBefore);

    /// <summary>Once open it stays so: who is late still comes in.</summary>
    public static bool IsOpen(DateTime appointment, DateTime now) => now >= Opens(appointment);
}
