using Takan.Law;

namespace Takan.Visits.Rectification;

public static class RectificationRefusals
{
    public static readonly Refusal TooLong = new("TK-RECT-2", "说明太长，每项最多 500 字。", "Too long: 500 characters for each item at most.");

    public static Refusal NotAPhoto(string item) => new(
        "TK-RECT-1", $"第 {item} 项的文件不是照片。请重新拍一张；写的话都还在，别的照片要再选一次。",
        $"The file of item {item} is no photo. Please take one again; your words are kept, other photos must be chosen again.");
}
