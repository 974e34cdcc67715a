using Takan.Evidence.Hashing;
using Takan.Evidence.Signing;
using Takan.Evidence.Verification;

namespace Takan.Verify;

/// <summary>The command line, understood. <see cref="Problem"/> is set when it cannot be.</summary>
internal sealed class Arguments
{
    private readonly List<string> trusted = [];
    private readonly Queue<string> left;
    private Digest? seal;

    public Arguments(IEnumerable<string> arguments, Words words)
    {
        left = new(arguments);
        Words = words;
        while (Problem is null && !Help && left.TryDequeue(out var argument)) Take(argument);
        if (Problem is null && !Help && File is null) Problem = Words.Say("请给出证据包文件", "Name a package file");
    }

    public string? File { get; private set; }

    public bool Json { get; private set; }

    public bool Help { get; private set; }

    public Words Words { get; private set; }

    public string? Problem { get; private set; }

    public VerifyOptions Options => new(trusted, seal);

    private void Take(string argument)
    {
        switch (argument)
        {
            case "--help" or "-h": Help = true; break;
            case "--json": Json = true; break;
            case "--lang": Language(); break;
            case "--trust": Trust(); break;
            case "--seal": Seal(); break;
            case ['-', _, ..]: Problem = Words.Say($"不认识的选项 {argument}", $"Unknown option {argument}"); break;
            default: Package(argument); break;
        }
    }

    private void Package(string argument)
    {
        if (File is not null) Problem = Words.Say("一次只核对一个文件", "One file at a time");
        File = argument;
    }

    private void Language()
    {
        if (left.TryDequeue(out var language) && language is "zh" or "en") Words = new(language == "zh");
        else Problem = Words.Say("--lang 后面写 zh 或 en", "--lang takes zh or en");
    }

    // A fingerprint copied from paper may come as ten separate words.
    private void Trust()
    {
        var fingerprint = left.TryDequeue(out var first) ? first : "";
        while (!Fingerprint.IsFingerprint(fingerprint) && left.TryPeek(out var group) && group.Length == 4 && group.All(char.IsAsciiHexDigit))
            fingerprint += left.Dequeue();
        if (Fingerprint.IsFingerprint(fingerprint)) trusted.Add(fingerprint);
        else Problem = Words.Say("--trust 后面写密钥指纹：40 或 64 位十六进制数字", "--trust takes a fingerprint: 40 or 64 hex digits");
    }

    private void Seal()
    {
        if (left.TryDequeue(out var text) && Digest.TryParse(text.ToLowerInvariant(), out var digest)) seal = digest;
        else Problem = Words.Say("--seal 后面写封存摘要：64 位十六进制数字", "--seal takes the digest of a seal: 64 hex digits");
    }
}
