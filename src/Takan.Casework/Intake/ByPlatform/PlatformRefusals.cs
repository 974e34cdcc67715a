using Takan.Law;

namespace Takan.Casework.Intake;

/// <summary>Why the platform's interface says no. Codes are stable: other systems rest on them.</summary>
public static class PlatformRefusals
{
    public static readonly Refusal KeyMissing = new(
        "TK-PLT-1", "请求头 Idempotency-Key 没有写，或者超过 120 个字符。每次新的推送用一个新的值，重发用原来的值。",
        "The header Idempotency-Key is missing or longer than 120 characters. Use a new value for each push and the same for its retries.");

    public static readonly Refusal KeyReused = new(
        "TK-PLT-2", "这个 Idempotency-Key 已经用于另一份内容。新的内容请用新的值。", "This Idempotency-Key was used for other content. Use a new value for new content.");

    public static readonly Refusal ReferenceMissing = new(
        "TK-PLT-3", $"请写明平台上的申请编号（reference），最多 {Case.ReferenceLength} 个字符。", $"Give the application's number at the platform (reference), at most {Case.ReferenceLength} characters.");

    public static readonly Refusal CursorUnknown = new(
        "TK-PLT-5", "参数 after 看不懂。请原样送回上次得到的 next；第一次不带。", "The parameter after cannot be read. Send back next as it was received; leave it out the first time.");

    public static Refusal ReferenceKnown(string reference) => new(
        "TK-PLT-4", $"申请编号 {reference} 以前已经送来过，没有再登记。", $"The application {reference} was received before and was not registered again.");
}
