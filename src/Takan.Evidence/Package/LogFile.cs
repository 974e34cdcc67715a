using System.Text.Json.Nodes;
using Takan.Evidence.Canonical;
using Takan.Evidence.Chain;

namespace Takan.Evidence.Package;

/// <summary>
/// A stream as <c>data/log/….jsonl</c>: one canonical JSON object a line, with <c>header</c> and, where the body travels,
/// <c>body</c> and <c>salt</c> (Base64).
/// </summary>
public static class LogFile
{
    public static string PathOf(string stream) => $"log/{stream.Replace('/', '-')}.jsonl";

    public static byte[] Write(LogStream log)
    {
        using var file = new MemoryStream();
        foreach (var header in log.Headers)
        {
            file.Write(CanonicalJson.Encode(Line(header, log.Bodies.GetValueOrDefault(header.Number))));
            file.WriteByte((byte)'\n');
        }
        return file.ToArray();
    }

    /// <exception cref="FormatException">A line is not as <see cref="Write"/> would write it.</exception>
    /// <exception cref="CanonicalJsonException">A line is not canonical JSON.</exception>
    public static LogStream Read(string stream, ReadOnlySpan<byte> file)
    {
        var headers = new List<ChainHeader>();
        var bodies = new Dictionary<long, ChainBody>();
        while (file.Length > 0)
        {
            var end = file.IndexOf((byte)'\n');
            if (end < 0) throw new FormatException("The last line of a log does not end");
            ReadLine(file[..end], headers, bodies);
            file = file[(end + 1)..];
        }
        return new(stream, headers, bodies);
    }

    private static JsonObject Line(ChainHeader header, ChainBody? body)
    {
        var line = new JsonObject { ["header"] = header.ToJson() };
        if (body is null) return line;
        line["body"] = body.ToJson();
        line["salt"] = Convert.ToBase64String(body.Salt);
        return line;
    }

    private static void ReadLine(ReadOnlySpan<byte> bytes, List<ChainHeader> headers, Dictionary<long, ChainBody> bodies)
    {
        if (CanonicalJson.ParseCanonical(bytes) is not JsonObject line) throw new FormatException("A log line is not an object");
        var header = ChainHeader.FromJson(line["header"]);
        var body = line.ContainsKey("salt") ? ReadBody(line) : null;
        if (!JsonNode.DeepEquals(line, Line(header, body))) throw new FormatException("A log line has unknown fields");
        headers.Add(header);
        if (body is not null && !bodies.TryAdd(header.Number, body)) throw new FormatException("Two entries have one number");
    }

    private static ChainBody ReadBody(JsonObject line) =>
        line["salt"] is JsonValue salt && salt.TryGetValue<string>(out var text)
            ? new(Convert.FromBase64String(text), CanonicalJson.Encode(line["body"]))
            : throw new FormatException("A salt is not text");
}
