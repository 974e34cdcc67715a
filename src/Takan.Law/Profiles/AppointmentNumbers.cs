namespace Takan.Law.Profiles;

/// <summary>The numbers of appointments. No paper sets them; these are the defaults where a bureau's own profile is silent.</summary>
public static class AppointmentNumbers
{
    public const int DefaultNoticeHours = 2;
    public const int DefaultPerDay = 8;
    public const int DefaultAtOnce = 4;
    public const int DefaultArrangeDays = 3;

    public static int NoticeHours(this Numbers numbers) => numbers.ApplicantNoticeHours ?? DefaultNoticeHours;

    public static int PerDay(this Numbers numbers) => numbers.InspectionsPerDay ?? DefaultPerDay;

    public static int ArrangeWithin(this Numbers numbers) => numbers.ArrangeWorkingDays ?? DefaultArrangeDays;

    public static int AtOnce(this Numbers numbers) => numbers.InspectionsAtOnce ?? DefaultAtOnce;
}
