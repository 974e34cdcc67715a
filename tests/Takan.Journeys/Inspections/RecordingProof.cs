using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Takan.Journeys.World;
using Takan.Testing.Programs;

namespace Takan.Journeys.Inspections;

/// <summary>What a sealed package shows of its recording, read and probed with nothing of ours.</summary>
public static class RecordingProof
{
    private const long ToleranceMs = 2000;
    private const double LargestOffsetSeconds = 0.1;

    // What the phone is asked to send; a bad line may cost pictures a second, never their size.
    private const int LongSide = 1280;

    public static async Task CheckAsync(string package, string scratch, Steps steps)
    {
        using var zip = ZipFile.OpenRead(package);
        var sessions = Read(zip, "/record.json")["coverage"]!.AsArray();
        Require(sessions.Count > 0, "The record accounts for no recording.");
        foreach (var session in sessions) CheckCoverage(session!, steps);
        CheckStills(package, steps);
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith("timeline.json", StringComparison.Ordinal)).ToList())
            await CheckPartsAsync(zip, entry, scratch, steps);
    }

    private static void CheckCoverage(JsonNode session, Steps steps)
    {
        var (length, parts, gaps) = (session["lengthMs"]!.GetValue<long>(), Sum(session["parts"]!), Sum(session["gaps"]!));
        Require(length > 0 && Math.Abs(parts + gaps - length) <= ToleranceMs, $"{parts} ms of parts and {gaps} ms of gaps are not the {length} ms of the room.");
        Require(parts > 0, "Nothing of the applicant's picture was recorded.");
        Require(session["gaps"]!.AsArray().All(gap => gap!["cause"]!.GetValue<string>().Length > 0), "A gap has no cause.");
        steps.Say(string.Create(CultureInfo.InvariantCulture, $"Recorded {parts / 1000.0:0.0} s and gaps {gaps / 1000.0:0.0} s are the room's {length / 1000.0:0.0} s"));
        foreach (var gap in session["gaps"]!.AsArray()) steps.Detail($"{gap!["cause"]} {gap["startMs"]} ms, {gap["lengthMs"]} ms long");
    }

    private static void CheckStills(string package, Steps steps)
    {
        var whole = PackageContent.StillsOf(package).Count(still => still is { Width: Camera.Width, Height: Camera.Height });
        Require(whole > 0, $"No still has the camera's {Camera.Width} × {Camera.Height}.");
        steps.Say($"{whole} stills have the camera's whole size, {Camera.Width} × {Camera.Height}");
    }

    /// <summary>Picture and sound of the applicant's parts lie in each file as the time line says, and the picture was never made smaller.</summary>
    private static async Task CheckPartsAsync(ZipArchive zip, ZipArchiveEntry timeline, string scratch, Steps steps)
    {
        var folder = timeline.FullName[..^"timeline.json".Length];
        var read = Read(zip, timeline.FullName);
        var (person, checkedParts, largest) = (read["mainPerson"]!.GetValue<string>(), 0, 0.0);
        foreach (var part in read["parts"]!.AsArray().Where(part => part!["person"]!.GetValue<string>() == person && part["picture"] is not null))
        {
            var file = Path.Combine(scratch, part!["file"]!.GetValue<string>());
            zip.GetEntry(folder + part["file"]!.GetValue<string>())!.ExtractToFile(file, overwrite: true);
            var picture = await StreamAsync(file, "v:0");
            Require(Math.Max(picture["width"]!.GetValue<int>(), picture["height"]!.GetValue<int>()) >= LongSide, $"{Path.GetFileName(file)} is only {picture["width"]} × {picture["height"]}.");
            if (part["sound"] is not null)
            {
                var told = part["picture"]!["from"]!.GetValue<double>() - part["sound"]!["from"]!.GetValue<double>();
                largest = Math.Max(largest, Math.Abs(Start(picture) - Start(await StreamAsync(file, "a:0")) - told));
            }

            checkedParts++;
        }

        Require(checkedParts > 0, "No part of the applicant can be played.");
        Require(largest < LargestOffsetSeconds, $"Picture and sound are {largest:0.000} s apart from where the time line has them.");
        steps.Say(string.Create(CultureInfo.InvariantCulture, $"{checkedParts} parts keep the camera's resolution; picture and sound are at most {largest * 1000:0} ms apart"));
    }

    private static async Task<JsonNode> StreamAsync(string file, string stream)
    {
        var said = await ChildProgram.RunAsync("ffprobe", "-v", "error", "-select_streams", stream, "-show_entries", "stream=width,height,start_time", "-of", "json", file);
        return JsonNode.Parse(said)!["streams"]!.AsArray().Single()!;
    }

    private static double Start(JsonNode stream) => double.Parse(stream["start_time"]!.GetValue<string>(), CultureInfo.InvariantCulture);

    private static long Sum(JsonNode stretches) => stretches.AsArray().Sum(one => one!["lengthMs"]!.GetValue<long>());

    private static JsonNode Read(ZipArchive zip, string end)
    {
        using var content = zip.Entries.Single(entry => entry.FullName.EndsWith(end, StringComparison.Ordinal)).Open();
        return JsonNode.Parse(content)!;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidOperationException(otherwise);
    }
}
