namespace Takan.Platform.Layout;

public enum StageState
{
    Done,
    Now,
    Later,
}

/// <summary>One stop on the way of a case: <c>&lt;partial name="@Parts.StageLine" model="stages"/&gt;</c>.</summary>
/// <param name="Who">Who did it or will do it.</param>
/// <param name="When">Already written: 12 月 3 日 14:30, or 12 月 17 日前.</param>
public sealed record Stage(string Name, StageState State, string? Who = null, string? When = null);

/// <summary>Addresses of the parts that pages share.</summary>
public static class Parts
{
    public const string StageLine = "/Layout/Parts/_StageLine.cshtml";
    public const string ClockRuler = "/Layout/Parts/_ClockRuler.cshtml";
    public const string PhoneClock = "/Layout/Parts/_PhoneClock.cshtml";
    public const string Trail = "/Layout/Parts/_Trail.cshtml";
    public const string Files = "/Layout/Parts/_Files.cshtml";
    public const string PhoneFiles = "/Layout/Parts/_PhoneFiles.cshtml";
    public const string Work = "/Layout/Parts/_Work.cshtml";
    public const string Crumbs = "/Layout/Parts/_Crumbs.cshtml";
}
