using System.Globalization;
using System.Text;
using Takan.Evidence.Package;
using Takan.Evidence.Verification;

namespace Takan.Verify;

/// <summary>The report for people.</summary>
internal static class TextReport
{
    // China has kept one offset since 1991, and a bare machine may lack the time zone tables.
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public static string Write(VerificationReport report, string file, Words words)
    {
        var text = new StringBuilder();
        text.AppendLine(file).AppendLine();
        foreach (var check in report.Checks) Append(text, check, words);
        text.AppendLine();
        // What a damaged package says of itself is worth nothing.
        if (report is { Seal: { } seal, Verdict: not Verdict.Damaged }) Append(text, seal, words);
        text.AppendLine(words.Of(report.Verdict));
        return text.ToString();
    }

    private static void Append(StringBuilder text, Check check, Words words)
    {
        var mark = check.State switch { CheckState.Passed => '✓', CheckState.Failed => '✗', _ => '·' };
        var note = check.State == CheckState.NotRun ? words.Say("（未核对）", " (not checked)") : "";
        text.Append(CultureInfo.InvariantCulture, $"  {mark} {words.Of(check.Name)}{note}").AppendLine();
        foreach (var finding in check.Findings)
        {
            var subject = finding.Subject.Length > 0 ? words.Say("：", ": ") + finding.Subject : "";
            text.Append(CultureInfo.InvariantCulture, $"      {words.Of(finding.Flaw)}{subject} [{finding.Flaw.Code()}]").AppendLine();
        }
    }

    private static void Append(StringBuilder text, Seal seal, Words words)
    {
        var created = new DateTimeOffset(seal.Created).ToOffset(Beijing).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        (string Name, string Value)[] lines =
        [
            (words.Say("踏勘编号", "Inspection"), seal.Inspection),
            (words.Say("办件编号", "Cases"), string.Join(", ", seal.Cases.Select(c => c.Case))),
            (words.Say("封存时间", "Sealed at"), words.Say($"{created}（北京时间）", $"{created} (Beijing time)")),
            (words.Say("文件", "Files"), words.Say($"{seal.Files} 个，共 {seal.Bytes} 字节", $"{seal.Files}, {seal.Bytes} bytes")),
            (words.Say("密钥指纹", "Key fingerprint"), seal.Fingerprint.Paper),
            (words.Say("封存摘要", "Seal digest"), seal.Digest.Hex),
        ];
        foreach (var (name, value) in lines) text.Append(CultureInfo.InvariantCulture, $"  {name}{words.Say("：", ": ")}{value}").AppendLine();
        text.AppendLine();
    }
}
