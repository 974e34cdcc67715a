using Takan.Law;
using Takan.Law.Profiles;

namespace Takan.Casework.Intake;

/// <summary>Why intake says no, beside the process table. Numbers are never reused.</summary>
public static class IntakeRefusals
{
    public static readonly Refusal ChangedByAnother = new(
        "TK-INT-01", "您打开页面之后，另一个人改动了这个办件。请看过现在的情况再办；您填的内容还在。",
        "Another person changed this case after you opened the page. Look at it as it stands now; what you typed is still here.");

    public static readonly Refusal NameMissing = new("TK-INT-02", "请填写申请单位名称。", "Enter the applicant's name.");
    public static readonly Refusal AddressMissing = new("TK-INT-03", "请填写踏勘地址。", "Enter the address to inspect.");
    public static readonly Refusal AddressTooShort = new(
        "TK-INT-13", "地址太短，找不到地方。请写到路名和门牌号，例如“望海路 118 号 301 室”。",
        "The address is too short to be found. Give street and number, such as \"望海路 118 号 301 室\".");
    public static readonly Refusal ContactMissing = new("TK-INT-04", "请填写联系人姓名。", "Enter the contact's name.");
    public static readonly Refusal MatterUnknown = new("TK-INT-05", "请选择办理事项。", "Choose the matter.");
    public static readonly Refusal ScenarioMissing = new("TK-INT-06", "请选择一项。", "Choose one.");
    public static readonly Refusal CapacityMissing = new("TK-INT-07", "请选择联系人的身份。", "Choose in what capacity the contact acts.");
    public static readonly Refusal NotRemote = new(
        "HC-63", "这个事项不是远程踏勘事项，不能在这里登记。请按现场踏勘或告知承诺办理。",
        "This matter is not inspected remotely: it goes by visit or by commitment.");
    public static readonly Refusal WrongKind = new(
        "TK-INT-09", "只收 PDF、JPG、PNG 文件。这个文件不是其中任何一种，或者打不开。", "Only PDF, JPG and PNG are taken. This file is none of them, or cannot be opened.");
    public static readonly Refusal LooksTheSame = new(
        "TK-INT-14", "有相似的办件或市场主体（见下面）。请核对；确实要另外登记的，勾选“已核对”再提交。",
        "There are similar cases or entities (below). Compare them; if this is to be registered all the same, tick \"compared\" and send again.");
    public static readonly Refusal FileMissing = new("TK-INT-10", "请选择一个文件。", "Choose a file.");
    public static readonly Refusal UnknownSearch = new("TK-INT-11", "最多输入 60 个字。", "At most 60 characters.");

    public static readonly Refusal FileNotText = new(
        "TK-INT-20", "文件看不懂：请保存为 CSV（UTF-8 或 GB18030）或 JSON。", "The file cannot be read: save it as CSV (UTF-8 or GB18030) or JSON.");
    public static readonly Refusal FileDamaged = new(
        "TK-INT-21", "文件内容已损坏：引号不成对，或者不是由办件组成的 JSON 数组。什么也没有登记。",
        "The file is damaged: a quotation mark is not closed, or it is no JSON array of applications. Nothing was registered.");
    public static readonly Refusal FileEmpty = new("TK-INT-22", "文件里没有一行办件。", "The file holds no application.");

    public static readonly Refusal MaterialTooLarge = new(
        "TK-INT-32", $"文件太大，最多 {MaterialFile.LargestMegabytes} MB。请压缩或者重新拍一张再上传。",
        $"The file is too large; at most {MaterialFile.LargestMegabytes} MB. Compress it or take it again.");

    public static Refusal ChannelClosed(ChannelKind channel) => new(
        "TK-INT-30", $"本局的工作方案没有开通“{channel.Name().Chinese}”这个渠道。请到受理窗口办理。",
        $"The bureau's work plan has no channel \"{channel.Name().English}\". Please apply at the window.");

    /// <summary>The name is shown only in part: the one who asks proved a phone, not that the entity is theirs.</summary>
    public static Refusal NameIsFiled(string title) => new(
        "LT-25", $"这个信用代码在本局登记的名称是“{Masked(title)}”，和您填的不一样。登记信息不能在这里改：填错了请改正；单位改了名，请到登记窗口申请变更。",
        $"The entity of this code is filed as \"{Masked(title)}\", not as you typed. Filed data cannot be changed here: correct a slip; if the entity was renamed, apply for the change at the window.");

    private static string Masked(string title) => title.Length > 6 ? $"{title[..2]}***{title[^2..]}" : $"{title[..1]}***";

    public static Refusal RowOutOfShape(int row) => new(
        "TK-INT-23", $"第 {row} 行的列数和表头不一样。什么也没有登记。", $"Row {row} does not have as many cells as the header. Nothing was registered.");

    public static Refusal RowLooksTheSame(string label) => new(
        "TK-INT-28", $"看起来和“{label}”相同。请核对；确实是另一件的，到“登记办件”逐件登记。", $"Looks the same as {label}. Compare them; if it is another application, register it singly.");

    public static Refusal TooManyRows(int most) => new(
        "TK-INT-24", $"一个文件最多 {most} 行，请分开导入。", $"At most {most} rows in a file: divide it.");

    public static Refusal TooManyCorrections(int most) => new(
        "TK-INT-39", $"一次最多写 {most} 处要补正的，请合并。", $"At most {most} corrections at a time: put some together.");

    public static Refusal ColumnUnknown(string column) => new("TK-INT-25", $"不认识的列：{column}。", $"Unknown column: {column}.");

    public static Refusal ColumnMissing(string column) => new("TK-INT-26", $"缺少列：{column}。", $"Missing column: {column}.");

    public static Refusal ColumnTwice(string column) => new("TK-INT-27", $"列重复：{column}。", $"Column given twice: {column}.");

    public static Refusal TooLong(int length) => new("TK-INT-08", $"最多 {length} 个字。", $"At most {length} characters.");
}
