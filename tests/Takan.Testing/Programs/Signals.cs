using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Takan.Testing.Programs;

public enum Signal
{
    Kill = 9,
    Terminate = 15,
    Continue = 18,
    Stop = 19,
}

public static partial class Signals
{
    /// <param name="process">A process, or minus a process group.</param>
    public static bool Send(int process, Signal signal) => process is not (0 or 1 or -1) && Kill(process, (int)signal) == 0;

    /// <summary>Processes that were started with this variable, however far down.</summary>
    public static IEnumerable<int> ProcessesWith(string name, string value)
    {
        var wanted = Encoding.UTF8.GetBytes($"{name}={value}\0");
        return Directory.EnumerateDirectories("/proc")
            .Where(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _))
            .Where(folder => EnvironmentOf(folder).AsSpan().IndexOf(wanted) >= 0)
            .Select(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture))
            .ToList();
    }

    /// <summary>Empty for a process that is gone by now or belongs to somebody else.</summary>
    private static byte[] EnvironmentOf(string folder)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, "environ"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);
}
