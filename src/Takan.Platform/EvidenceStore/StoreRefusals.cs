using Takan.Law;

namespace Takan.Platform.EvidenceStore;

/// <summary>Why the store says no. Numbers are never reused.</summary>
public static class StoreRefusals
{
    public static Refusal TooLarge(long maxBytes) => new(
        "TK-STORE-01",
        $"文件太大，最多 {maxBytes / 1_000_000} MB。请压缩或重新拍摄后再上传。",
        $"The file is too large; at most {maxBytes / 1_000_000} MB. Compress it or take it again.");

    public static Refusal DiskFull { get; } = new(
        "TK-STORE-02",
        "存储空间不足，文件没有保存。请联系系统管理员，稍后重试。",
        "The store has run out of space; the file was not saved. Tell the administrator and try again later.");

    public static Refusal WriteFailed { get; } = new(
        "TK-STORE-03",
        "文件没有保存：写入磁盘失败。请重新上传；再次失败请联系系统管理员。",
        "The file was not saved: writing to disk failed. Upload it again; if it fails again, tell the administrator.");

    public static Refusal Closed { get; } = new(
        "TK-STORE-04",
        "证据库因磁盘故障已停止接收文件，已保存的文件仍可查看。请联系系统管理员。",
        "The evidence store stopped taking files after a disk fault; saved files can still be read. Tell the administrator.");

    public static Refusal KeyUsed { get; } = new(
        "TK-STORE-05",
        "同一个编号已经存过另一个文件，请刷新页面后重新上传。",
        "Another file was already stored under this key. Reload the page and upload again.");
}
