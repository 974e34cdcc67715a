using Takan.Law;

namespace Takan.Casework.Consent;

/// <summary>Why a consent is not taken, beside the process table. Numbers are never reused.</summary>
public static class ConsentRefusals
{
    public static readonly Refusal SignatureUnreadable = new(
        "TK-CON-01", "签名没有收到，请再写一次。写不了的，改用短信验证码签。", "The signature did not arrive: please write it again, or sign by a code sent to your phone.");

    public static readonly Refusal LetterChanged = new(
        "TK-CON-02", "同意书的内容有更新，请重新看一遍再签。", "The letter has changed: please read it again, then sign.");

    public static readonly Refusal ScanMissing = new(
        "TK-CON-04", "请选择签好字（盖好章）的文书的照片或扫描件。", "Choose the photos or the scan of the signed (and sealed) paper.");

    public static readonly Refusal TooManyPages = new(
        "TK-CON-05", $"最多 {PaperScans.MostPages} 个文件。页数多的，请扫描成一个 PDF。", $"At most {PaperScans.MostPages} files: scan many pages into one PDF.");

    public static readonly Refusal NotCompared = new(
        "TK-CON-06", "请核对纸质文书，再勾选“已核对”。", "Compare the paper, then tick that it was compared.");

    public static readonly Refusal NothingSigned = new(
        "TK-CON-03", "还没有签署同意书。", "The consent letter has not been signed yet.");
}
