namespace Takan.Law.Registry;

/// <summary>County office and bureau supervise people and their qualification: they stop a filed person from inspecting, and let them inspect again (TJ-52).</summary>
public static class PersonSuspension
{
    private const string Rule = "TJ-52";

    /// <param name="suspend">Stop the person; false lets them inspect again.</param>
    public static Refusal? Check(FilingKind kind, bool isSuspended, bool suspend, string? reason) => (kind, isSuspended, suspend) switch
    {
        (not FilingKind.Person, _, _) => new(Rule, "只有备案的踏勘人员可以停止参加踏勘。", "Only filed inspecting staff can be stopped from inspecting."),
        (_, true, true) => new(Rule, "这个人已经停止参加踏勘。", "This person is stopped from inspecting already."),
        (_, false, false) => new(Rule, "这个人没有停止参加踏勘。", "This person is not stopped from inspecting."),
        _ when string.IsNullOrWhiteSpace(reason) => new(Rule, "请写明理由。", "Give the reason."),
        _ => null,
    };
}
