using System.Diagnostics;
using System.Globalization;

namespace Takan.Journeys.World;

/// <summary>What happens, in plain words with the time since the start: on the console of the demo, in the output of a test.</summary>
public sealed class Steps(Action<string> write)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();

    public TimeSpan Elapsed => watch.Elapsed;

    /// <summary>The last thing that was begun; named when the journey breaks.</summary>
    public string Last { get; private set; } = "";

    public void Say(string words)
    {
        Last = words;
        write(string.Create(CultureInfo.InvariantCulture, $"  {watch.Elapsed:mm\\:ss}  {words}"));
    }

    public void Detail(string words) => write("         " + words);
}
