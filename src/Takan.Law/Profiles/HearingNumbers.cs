namespace Takan.Law.Profiles;

/// <summary>The time to speak before a negative decision. No law sets it; this is the default where a bureau's own profile is silent.</summary>
public static class HearingNumbers
{
    public const int DefaultStatementDays = 3;

    public static int DaysToSpeak(this Numbers numbers) => numbers.StatementWorkingDays ?? DefaultStatementDays;
}
