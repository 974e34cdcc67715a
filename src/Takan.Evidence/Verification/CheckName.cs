namespace Takan.Evidence.Verification;

/// <summary>The checks, in the order in which they run.</summary>
public enum CheckName
{
    /// <summary>The zip is canonical: no byte outside what the format determines.</summary>
    Container,

    /// <summary>All listed files are there and none else.</summary>
    Complete,

    /// <summary>SHA-256 and SM3 of every file are those of the manifests.</summary>
    Digests,

    /// <summary>seal.json is well-formed and the bag's tag files follow from it.</summary>
    Documents,

    /// <summary>Both tree roots, the number and the length are those that were signed.</summary>
    Tree,

    /// <summary>The signature fits the seal and the key inside.</summary>
    Signature,

    /// <summary>The key is one that the reader trusts.</summary>
    Signer,

    /// <summary>Each log links up from its first entry to the sealed head. Not run where no log was sealed.</summary>
    Log,

    /// <summary>The record can be read one way only.</summary>
    Record,

    /// <summary>By the record, parts and logged gaps cover each session. Not run where the record tells of no recording.</summary>
    Coverage,
}

/// <summary>What a check proves, in a line.</summary>
public static class CheckWords
{
    private static readonly Dictionary<CheckName, (string Chinese, string English)> Table = new()
    {
        [CheckName.Container] = ("证据包格式规范，没有夹带内容", "The container is canonical, nothing is hidden in it"),
        [CheckName.Complete] = ("文件齐全，不多不少", "All files are there, and no others"),
        [CheckName.Digests] = ("每个文件的 SHA-256 和 SM3 摘要相符", "SHA-256 and SM3 of every file fit"),
        [CheckName.Documents] = ("封存书和说明文件规范", "Seal and tag files are well-formed"),
        [CheckName.Tree] = ("全部内容与封存时一致", "The whole content is what was sealed"),
        [CheckName.Signature] = ("签名有效", "The signature is valid"),
        [CheckName.Signer] = ("签名密钥是您信任的密钥", "The signing key is one that you trust"),
        [CheckName.Log] = ("日志前后相连，没有缺漏或改动", "The log links up without gap or change"),
        [CheckName.Record] = ("核查记录规范", "The record is well-formed"),
        [CheckName.Coverage] = ("按核查记录，录像段落和中断合起来没有空缺，中断均有原因", "By the record, recorded parts and gaps leave no moment open, and each gap has its cause"),
    };

    public static string Chinese(this CheckName check) => Table[check].Chinese;

    public static string English(this CheckName check) => Table[check].English;
}
