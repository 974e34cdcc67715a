using Takan.Casework.Calendars;
using Takan.Law;

namespace Takan.Casework.Holidays;

internal static class CalendarRefusals
{
    public static Refusal NotAList { get; } = new(
        "TK-544", $"这不是放假名单。请用 CSV 文件，第一行写“{CalendarFile.Head}”，可以先下载样表。",
        $"This is no list of holidays. Use a CSV file whose first line is “{CalendarFile.Head}”; the sample can be downloaded.");

    public static Refusal NoticeMissing { get; } = new(
        "TK-545", $"请写通知的文号，不超过 {LoadedYear.NoticeLength} 个字，如 国办发明电〔2025〕7号。", $"Give the number of the notice, in at most {LoadedYear.NoticeLength} characters.");

    public static Refusal Unchanged { get; } = new("TK-546", "和正在使用的安排完全一样，不需要再载入。", "This is exactly the list in force.");

    public static Refusal RowNotReadable(int row) => new(
        "TK-544", $"第 {row} 行看不懂。日期写成 2027-01-01，安排只写“休”或“班”。", $"Row {row} cannot be read: write the day as 2027-01-01 and the arrangement as 休 or 班.");
}
