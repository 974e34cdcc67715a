namespace Takan.Platform.Layout;

/// <summary>The applicant's way, the same on every phone page: <c>ViewData["Step"] = PhoneSteps.Consent;</c></summary>
public static class PhoneSteps
{
    public const int Hello = 1;
    public const int Consent = 2;
    public const int Appointment = 3;
    public const int TryOut = 4;
    public const int Waiting = 5;
    public const int Visit = 6;
    public const int Result = 7;

    public static readonly IReadOnlyList<string> Words = ["你好", "同意书", "约时间", "试一试", "等候", "现场", "结果"];
}
