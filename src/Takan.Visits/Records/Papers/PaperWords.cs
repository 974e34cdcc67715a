using Takan.Law.Process;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <summary>Words of the papers. Papers are Chinese in either language of the pages.</summary>
public static class PaperWords
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Met => "符合",
        Verdict.NotMet => "不符合",
        Verdict.NotApplicable => "不适用",
        _ => "未核查",
    };

    public static string Of(StillSource? source) => source switch
    {
        StillSource.Photo => "拍照原图",
        StillSource.Frame => "视频截图",
        StillSource.File => "系统相机拍摄",
        StillSource.Inspector => "踏勘人员上传",
        _ => "",
    };

    public static string Of(ResultKind kind) => kind switch
    {
        ResultKind.Passed => "符合踏勘条件，通过。",
        ResultKind.Rectification => "部分事项不符合，限期整改。",
        _ => "不符合条件。",
    };

    public static string Of(Closing? closing) => closing switch
    {
        { Kind: ClosingKind.Countersigned } => "申请人已在手机上签名确认。",
        { Kind: ClosingKind.Refused } => $"申请人拒绝签名，踏勘人员共同注明：{closing.Reason}",
        { Kind: ClosingKind.Unreachable } => $"无法联系申请人，踏勘人员共同注明：{closing.Reason}",
        _ => "",
    };
}
