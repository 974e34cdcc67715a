namespace Takan.Media.Assembly;

/// <summary>One run of an external program and all that it said.</summary>
/// <param name="ExitCode">Null where it did not start or was stopped at its time limit.</param>
public sealed record ProgramRun(string Program, string Arguments, int? ExitCode, string Output, string Errors, TimeSpan Took)
{
    public bool Succeeded => ExitCode == 0;
}
