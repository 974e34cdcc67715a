using System.Text.Json;

namespace Takan.Evidence.Verification;

/// <summary>Every flaw in plain words. A court clerk reads these, not the names.</summary>
public static class FlawWords
{
    private static readonly Dictionary<Flaw, (string Chinese, string English)> Table = new()
    {
        [Flaw.ZipTruncated] = ("文件不完整，或不是证据包", "the file is cut short, or is no evidence package"),
        [Flaw.ZipEndRecord] = ("文件末尾被改动或追加了内容", "the end of the file was changed or something was appended"),
        [Flaw.ZipSignature] = ("压缩包结构被破坏", "the structure of the zip is broken"),
        [Flaw.ZipVersion] = ("压缩包的版本字段被改动", "a version field of the zip was changed"),
        [Flaw.ZipFlags] = ("压缩包的标志字段被改动", "a flag of the zip was changed"),
        [Flaw.ZipCompressed] = ("文件被重新压缩过", "an entry was compressed anew"),
        [Flaw.ZipTimes] = ("压缩包内的时间被改动", "a time inside the zip was changed"),
        [Flaw.ZipChecksum] = ("压缩包的校验码不符", "a checksum of the zip does not fit"),
        [Flaw.ZipSizes] = ("压缩包内的文件长度前后不符", "the sizes inside the zip disagree"),
        [Flaw.ZipNamesDisagree] = ("压缩包内的文件名前后不符", "the names inside the zip disagree"),
        [Flaw.ZipExtraField] = ("压缩包内有多余的字段", "the zip has an extra field"),
        [Flaw.ZipComment] = ("压缩包内有多余的备注", "the zip has a comment"),
        [Flaw.ZipAttributes] = ("压缩包的属性字段被改动", "an attribute of the zip was changed"),
        [Flaw.ZipBytesBetween] = ("压缩包内的文件之间有多余或重叠的内容", "there are bytes between files, or files overlap"),
        [Flaw.ZipNamesUnsorted] = ("压缩包内的文件次序被改动或有重复", "files were reordered or doubled"),
        [Flaw.ZipNameNotAllowed] = ("压缩包内有不允许的文件名", "a file name is not allowed"),
        [Flaw.FileTooLarge] = ("说明文件异常地大", "a tag file, log or record is absurdly large"),
        [Flaw.FolderName] = ("文件夹名称与封存时不符", "the folder is not named as it was sealed"),
        [Flaw.FileMissing] = ("缺少文件", "a file is missing"),
        [Flaw.FileUnlisted] = ("多出清单之外的文件", "a file stands in no manifest"),
        [Flaw.FileChanged] = ("文件内容被改动", "the content of a file was changed"),
        [Flaw.ManifestMalformed] = ("文件清单格式不对", "a manifest is malformed"),
        [Flaw.TagFileChanged] = ("说明文件被改动", "a tag file was changed"),
        [Flaw.SealMalformed] = ("封存书格式不对", "seal.json is malformed"),
        [Flaw.RootSha256] = ("内容与封存时不符（SHA-256 树根）", "the content is not what was sealed (SHA-256 root)"),
        [Flaw.RootSm3] = ("内容与封存时不符（SM3 树根）", "the content is not what was sealed (SM3 root)"),
        [Flaw.Counts] = ("文件数量或总长度与封存时不符", "the number or length of files is not what was sealed"),
        [Flaw.KeyUnusable] = ("签名公钥无法使用", "the public key cannot be used"),
        [Flaw.SignatureInvalid] = ("签名无效", "the signature is not valid"),
        [Flaw.SignedByAnother] = ("由其他密钥签名，不在您信任的指纹之内", "signed by another key than those you trust"),
        [Flaw.AnotherSeal] = ("不是您要核对的那一次封存", "this is another seal than the one you asked for"),
        [Flaw.LogMalformed] = ("日志格式不对", "a log is malformed"),
        [Flaw.LogMissing] = ("缺少日志，或日志不在封存范围内", "a log is missing, or was not sealed"),
        [Flaw.LogForeignStream] = ("日志混入了其他办件的记录", "a log holds an entry of another stream"),
        [Flaw.LogNumberOutOfOrder] = ("日志编号有缺漏、重复或次序不对", "log numbers have a gap, a double or a wrong order"),
        [Flaw.LogBrokenLink] = ("日志前后不相连，记录被改动", "the log does not link up: an entry was changed"),
        [Flaw.LogBodyMismatch] = ("日志正文与当时的记录不符", "the body of a log entry is not the one recorded"),
        [Flaw.LogBodyWithoutEntry] = ("日志正文没有对应的记录", "a log body belongs to no entry"),
        [Flaw.LogTruncated] = ("日志被截短", "the log was cut short"),
        [Flaw.LogHeadMismatch] = ("日志与封存时不符", "the log is not the one that was sealed"),
        [Flaw.LogBodyNotForReader] = ("证据包含有收件人无权查看的内容", "the package carries a body that its reader may not see"),
        [Flaw.RecordMalformed] = ("核查记录格式不对", "the record is malformed"),
        [Flaw.CoverageOpen] = ("录像有未说明的中断", "the recording has a gap that nothing explains"),
        [Flaw.CoveragePartMissing] = ("缺少录像片段", "a part of the recording is missing"),
    };

    public static string Chinese(this Flaw flaw) => Table[flaw].Chinese;

    public static string English(this Flaw flaw) => Table[flaw].English;

    /// <summary>The stable code: <c>file-changed</c>.</summary>
    public static string Code(this Flaw flaw) => JsonNamingPolicy.KebabCaseLower.ConvertName(flaw.ToString());
}
