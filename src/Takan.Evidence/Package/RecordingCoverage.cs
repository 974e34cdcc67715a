using System.Text.Json.Nodes;
using Takan.Evidence.Canonical;

namespace Takan.Evidence.Package;

/// <summary>A stretch of a track's time line, in milliseconds from the session's start.</summary>
public readonly record struct Stretch(long StartMs, long LengthMs)
{
    public long EndMs => StartMs + LengthMs;
}

/// <param name="File">Path below <c>data/</c> of the recorded part.</param>
public sealed record RecordedPart(string File, Stretch When);

/// <param name="Cause">Why nothing was recorded, as logged.</param>
public sealed record RecordedGap(string Cause, Stretch When);

/// <summary>
/// What record.json says about one track that ought to cover a whole session: every moment is either in a part or in a
/// logged gap. Kept in <c>record.json</c> under <c>coverage</c>.
/// </summary>
/// <param name="Track">Whose recording: a pseudonym and kind.</param>
public sealed record RecordingCoverage(string Track, long LengthMs, IReadOnlyList<RecordedPart> Parts, IReadOnlyList<RecordedGap> Gaps)
{
    /// <summary>Clocks of recorder and session may differ by this much, both ways.</summary>
    public const long ToleranceMs = 2000;

    /// <summary>Parts and gaps together are the session: neither more than 2 s left open nor more than 2 s told twice, and each gap names its cause.</summary>
    public bool IsAccountedFor =>
        Gaps.All(gap => !string.IsNullOrWhiteSpace(gap.Cause))
        && Stretches.All(s => s is { StartMs: >= 0, LengthMs: >= 0 })
        && Open().Sum(s => s.LengthMs) <= ToleranceMs
        && Math.Abs(Stretches.Sum(s => s.LengthMs) - LengthMs) <= ToleranceMs;

    private IEnumerable<Stretch> Stretches => Parts.Select(p => p.When).Concat(Gaps.Select(g => g.When));

    /// <summary>The stretches that neither a part nor a gap explains.</summary>
    public IEnumerable<Stretch> Open()
    {
        var reached = 0L;
        foreach (var stretch in Stretches.OrderBy(s => s.StartMs))
        {
            if (stretch.StartMs > reached) yield return new(reached, Math.Min(stretch.StartMs, LengthMs) - reached);
            reached = Math.Max(reached, stretch.EndMs);
            if (reached >= LengthMs) yield break;
        }
        if (reached < LengthMs) yield return new(reached, LengthMs - reached);
    }

    public JsonObject ToJson() => new()
    {
        ["track"] = Track,
        ["lengthMs"] = LengthMs,
        ["parts"] = new JsonArray([.. Parts.Select(p => Written("file", p.File, p.When))]),
        ["gaps"] = new JsonArray([.. Gaps.Select(g => Written("cause", g.Cause, g.When))]),
    };

    /// <exception cref="FormatException">Fields are missing, unknown or of another type.</exception>
    public static RecordingCoverage FromJson(JsonNode? json) => StrictRecord.Read(json, Read, coverage => coverage.ToJson());

    private static RecordingCoverage Read(JsonNode json) => new(
        json["track"]!.GetValue<string>(),
        json["lengthMs"]!.GetValue<long>(),
        [.. json["parts"]!.AsArray().Select(p => new RecordedPart(p!["file"]!.GetValue<string>(), When(p)))],
        [.. json["gaps"]!.AsArray().Select(g => new RecordedGap(g!["cause"]!.GetValue<string>(), When(g)))]);

    private static JsonObject Written(string name, string value, Stretch when) =>
        new() { [name] = value, ["startMs"] = when.StartMs, ["lengthMs"] = when.LengthMs };

    private static Stretch When(JsonNode json) => new(json["startMs"]!.GetValue<long>(), json["lengthMs"]!.GetValue<long>());
}
