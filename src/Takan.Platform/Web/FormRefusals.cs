using Takan.Law;

namespace Takan.Platform.Web;

/// <summary>What every form says of its fields, whatever it is about.</summary>
public static class FormRefusals
{
    public static readonly Refusal FieldsToCorrect = new(
        "TK-WEB-7", "有几处要更正，见标出的地方。", "Some fields need correction; see where they are marked.");

    public static readonly Refusal NotPlain = new(
        "TK-WEB-9", "里面有看不见的字符，可能是从别处粘贴带来的。请删掉，重新输入这一处。",
        "This holds characters that nobody sees, perhaps pasted from elsewhere. Delete it and type it anew.");

    public static Refusal TooLong(int length) => new("TK-WEB-8", $"最多 {length} 个字。", $"At most {length} characters.");
}
