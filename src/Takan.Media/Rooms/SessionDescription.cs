using Takan.Law;
using Takan.Media.Client;

namespace Takan.Media.Rooms;

/// <summary>
/// What is asked of a browser's SDP before the media server, an old C parser, gets to see it.
/// </summary>
static class SessionDescription
{
    private const int LongestLine = 2048;
    private const int MostSections = 8;

    /// <summary>
    /// Candidates are taken out: the browser always checks the path from its side, and a server that knows no
    /// foreign address sends no packet to one that somebody made up.
    /// </summary>
    public static Outcome<string> Clean(string sdp, bool carriesMedia)
    {
        if (sdp.Length > BoundedText.LargestDescription)
            return MediaRefusals.TooLong;
        var lines = sdp.Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries);
        return IsPlausible(lines, carriesMedia)
            ? string.Concat(lines.Where(line => !line.StartsWith("a=candidate:", StringComparison.Ordinal)).Select(line => line + "\r\n"))
            : MediaRefusals.BadDescription;
    }

    private static bool IsPlausible(string[] lines, bool carriesMedia) =>
        lines.Length > 4 && lines[0] == "v=0"
        && Array.TrueForAll(lines, IsLine)
        && Count(lines, "m=") is > 0 and <= MostSections
        && Count(lines, "a=ice-ufrag:") > 0 && Count(lines, "a=ice-pwd:") > 0 && Count(lines, "a=fingerprint:sha-") > 0
        && lines.Where(line => line.StartsWith("m=", StringComparison.Ordinal)).All(IsKnownSection)
        && (!carriesMedia || Count(lines, "a=sendonly") + Count(lines, "a=sendrecv") > 0);

    private static bool IsLine(string line) =>
        line.Length is > 2 and <= LongestLine && line[1] == '=' && char.IsAsciiLetterLower(line[0]) && line.All(letter => letter is >= ' ' and <= '~' or '\t');

    private static bool IsKnownSection(string line) =>
        (line.StartsWith("m=audio ", StringComparison.Ordinal) || line.StartsWith("m=video ", StringComparison.Ordinal))
        && line.Contains("UDP/TLS/RTP/SAVPF", StringComparison.Ordinal);

    private static int Count(string[] lines, string start) => lines.Count(line => line.StartsWith(start, StringComparison.Ordinal));
}
