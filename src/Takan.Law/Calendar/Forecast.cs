namespace Takan.Law.Calendar;

/// <summary>What the clocks foresee; told when consent is given and when the appointment is made.</summary>
/// <param name="InspectionDay">Working days from acceptance to inspection.</param>
/// <param name="Left">Working days between the end of rectification and the statutory last day; negative when it comes after.</param>
public sealed record Forecast(int InspectionDay, int RectificationDays, DueDate Rectified, DueDate Statutory, int Left)
{
    private const int NeededForReinspection = 1;

    /// <summary>No working day is left for the re-inspection.</summary>
    public bool Overruns => Left < NeededForReinspection;

    public Bilingual Words => Overruns ? Overrun : new(
        $"按踏勘在受理后第 {InspectionDay} 个工作日算：如需整改 {RectificationDays} 个工作日，法定期限（{Date(Statutory)}）还剩 {Left} 个工作日。",
        $"Counted with the inspection on working day {InspectionDay}: after {RectificationDays} working days to rectify, {Left} remain until {Statutory.Day:yyyy-MM-dd}.");

    private Bilingual Overrun => new(
        $"按踏勘在受理后第 {InspectionDay} 个工作日算：如需整改 {RectificationDays} 个工作日，到 {Date(Rectified)}，复勘赶不上法定期限（{Date(Statutory)}）。整改不停计法定时限；届时可以依法延长、撤回后重新申请，或者由审批局说明理由作出决定。",
        $"Counted with the inspection on working day {InspectionDay}: {RectificationDays} working days to rectify end on {Rectified.Day:yyyy-MM-dd}, too late for the statutory limit of {Statutory.Day:yyyy-MM-dd}, which runs on. Ways out: lawful extension, withdrawal and new application, or a decision with reasons.");

    private static string Date(DueDate due) => $"{due.Day:yyyy年M月d日}{(due.IsProvisional ? "，暂定" : "")}";
}
