using Takan.Evidence.Verification;

namespace Takan.Verify;

/// <summary>What the tool says, in one of two languages.</summary>
internal sealed record Words(bool IsChinese)
{
    public static Words OfEnvironment()
    {
        string[] variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
        var language = variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return new(language?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ?? false);
    }

    public string Say(string chinese, string english) => IsChinese ? chinese : english;

    public string Of(CheckName check) => Say(check.Chinese(), check.English());

    public string Of(Flaw flaw) => Say(flaw.Chinese(), flaw.English());

    public string Of(Verdict verdict) => verdict switch
    {
        Verdict.IntactAndOurs => Say(
            "结论：完整。封存以后没有任何改动，由您信任的密钥签名。",
            "Verdict: intact. Nothing has changed since it was sealed, and a key that you trust signed it."),
        Verdict.IntactUnknownSigner => Say(
            "结论：完整，但签名人未核实。封存以后没有任何改动；请用纸质文书上的指纹加 --trust 再核对一次。",
            "Verdict: intact, signer unknown. Nothing has changed since it was sealed; check again with --trust and the fingerprint from a paper."),
        Verdict.SignedByAnother => Say(
            "结论：不可采信。内容自封存后未改动，但由其他密钥签名，不是您信任的密钥。",
            "Verdict: not to be relied on. Nothing has changed since it was sealed, but another key signed it, none that you trust."),
        Verdict.AnotherSeal => Say(
            "结论：不是您要核对的那一次封存。内容自封存后未改动，但封存摘要不同。",
            "Verdict: another seal. Nothing has changed since it was sealed, but it is not the seal that you asked for."),
        _ => Say(
            "结论：已损坏或被改动，不可采信。上面打叉的各项写明了问题所在。",
            "Verdict: damaged or altered, not to be relied on. The crossed lines above say where."),
    };
}
