using System.Runtime.InteropServices;

namespace Takan.Media.Tests.Support;

static class Signals
{
    public const int Kill = 9;
    public const int Continue = 18;
    public const int Stop = 19;
    public const int Terminate = 15;

    public static void Send(int process, int signal)
    {
        if (kill(process, signal) != 0)
            throw new InvalidOperationException($"Signal {signal} did not reach process {process}");
    }

    public static bool Exists(int process) => kill(process, 0) == 0 && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);

    [DllImport("libc")]
    private static extern int kill(int process, int signal);
}
