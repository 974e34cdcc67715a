using Takan.Evidence.Verification;

namespace Takan.Verify;

/// <summary>takan-verify. Exit codes: 0 intact and ours, 2 intact but signer unknown, 1 damaged or not ours, 64 bad usage, 66 no such file.</summary>
internal static class VerifyCommand
{
    private const int BadUsage = 64;
    private const int NoInput = 66;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, Words words)
    {
        var arguments = new Arguments(args, words);
        if (arguments.Help)
        {
            await output.WriteLineAsync(Usage(arguments.Words));
            return 0;
        }
        if (arguments.Problem is { } problem)
        {
            await errors.WriteLineAsync(problem + "\n\n" + Usage(arguments.Words));
            return BadUsage;
        }
        try
        {
            await using var package = new FileStream(arguments.File!, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            var report = await PackageVerifier.VerifyAsync(package, arguments.Options);
            await output.WriteAsync(arguments.Json ? JsonReport.Write(report) : TextReport.Write(report, arguments.File!, arguments.Words));
            return ExitCode(report.Verdict);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(arguments.Words.Say($"无法读取 {arguments.File}：{e.Message}", $"Cannot read {arguments.File}: {e.Message}"));
            return NoInput;
        }
    }

    public static int ExitCode(Verdict verdict) => verdict switch
    {
        Verdict.IntactAndOurs => 0,
        Verdict.IntactUnknownSigner => 2,
        _ => 1,
    };

    private static string Usage(Words words) => words.Say(
        """
        用法：takan-verify 证据包.zip [--trust 指纹]… [--seal 摘要] [--json] [--lang zh|en]
          --trust  您信任的密钥指纹（印在每份文书上），可写多次，空格或连字符均可
          --seal   只接受这一次封存（文书上的封存摘要）
        不需要网络、服务器或数据库。退出码：0 完整且密钥可信；2 完整但未核实签名人；1 已损坏或由他人签名。
        """,
        """
        Usage: takan-verify PACKAGE.zip [--trust FINGERPRINT]… [--seal DIGEST] [--json] [--lang zh|en]
          --trust  fingerprint of a key that you trust (printed on every paper); may be repeated; spaces and hyphens are fine
          --seal   accept this very seal only (its digest, from a paper)
        Needs no network, server or database. Exit: 0 intact and trusted, 2 intact but signer unknown, 1 damaged or signed by another.
        """);
}
