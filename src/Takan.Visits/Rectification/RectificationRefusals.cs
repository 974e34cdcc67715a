using Takan.Law;

namespace Takan.Visits.Rectification;

public static class RectificationRefusals
{
    public static readonly Refusal NotAPhoto = new("TK-RECT-1", "有一个文件不是照片，请重新拍照上传。", "One of the files is not a photo. Please take it again.");
    public static readonly Refusal TooLong = new("TK-RECT-2", "说明太长，每项最多 500 字。", "Too long: 500 characters for each item at most.");
}
