using Takan.Law;

namespace Takan.Casework.Intake;

/// <summary>Why intake says no, beside the process table. Numbers are never reused.</summary>
public static class IntakeRefusals
{
    public static readonly Refusal ChangedByAnother = new(
        "TK-INT-01", "您打开页面之后，另一个人改动了这个办件。请看过现在的情况再办；您填的内容还在。",
        "Another person changed this case after you opened the page. Look at it as it stands now; what you typed is still here.");

    public static readonly Refusal NameMissing = new("TK-INT-02", "请填写申请单位名称。", "Enter the applicant's name.");
    public static readonly Refusal AddressMissing = new("TK-INT-03", "请填写踏勘地址。", "Enter the address to inspect.");
    public static readonly Refusal ContactMissing = new("TK-INT-04", "请填写联系人姓名。", "Enter the contact's name.");
    public static readonly Refusal MatterUnknown = new("TK-INT-05", "请选择办理事项。", "Choose the matter.");
    public static readonly Refusal ScenarioMissing = new("TK-INT-06", "请选择一项。", "Choose one.");
    public static readonly Refusal CapacityMissing = new("TK-INT-07", "请选择联系人的身份。", "Choose in what capacity the contact acts.");
    public static readonly Refusal NotRemote = new(
        "HC-63", "这个事项不是远程踏勘事项，不能在这里登记。请按现场踏勘或告知承诺办理。",
        "This matter is not inspected remotely: it goes by visit or by commitment.");
    public static readonly Refusal WrongKind = new(
        "TK-INT-09", "只收 PDF、JPG、PNG 文件。这个文件的内容不是其中任何一种。", "Only PDF, JPG and PNG are taken. This file is none of them.");
    public static readonly Refusal FileMissing = new("TK-INT-10", "请选择一个文件。", "Choose a file.");
    public static readonly Refusal UnknownSearch = new("TK-INT-11", "最多输入 60 个字。", "At most 60 characters.");
    public static readonly Refusal FieldsToCorrect = new(
        "TK-INT-12", "有几处要更正，见标出的地方。", "Some fields need correction; see where they are marked.");

    public static Refusal TooLong(int length) => new("TK-INT-08", $"最多 {length} 个字。", $"At most {length} characters.");
}
