using System.Text.Json;
using System.Text.Json.Nodes;
using Takan.Evidence.Verification;

namespace Takan.Verify;

/// <summary>The report for programs: stable codes, no prose.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Write(VerificationReport report) => new JsonObject
    {
        ["verdict"] = Kebab(report.Verdict),
        ["exit"] = VerifyCommand.ExitCode(report.Verdict),
        ["checks"] = new JsonArray([.. report.Checks.Select(Written)]),
        ["seal"] = report.Seal?.ToJson(),
        ["sealDigest"] = report.Seal?.Digest.Hex,
    }.ToJsonString(Indented) + "\n";

    private static JsonObject Written(Check check) => new()
    {
        ["name"] = Kebab(check.Name),
        ["state"] = Kebab(check.State),
        ["findings"] = new JsonArray([.. check.Findings.Select(f => new JsonObject { ["flaw"] = f.Flaw.Code(), ["subject"] = f.Subject })]),
    };

    private static string Kebab<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
