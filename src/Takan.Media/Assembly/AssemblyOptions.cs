namespace Takan.Media.Assembly;

/// <summary>The external programs and how long they may take.</summary>
public sealed class AssemblyOptions
{
    public string Ffmpeg { get; set; } = "ffmpeg";

    public string Ffprobe { get; set; } = "ffprobe";

    /// <summary>Font of the words on a gap, by its fontconfig name. It must hold Chinese.</summary>
    public string Font { get; set; } = "Noto Sans CJK SC";

    /// <summary>A program that takes longer than this plus <see cref="LimitPerSecond"/> is stopped.</summary>
    public TimeSpan Limit { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>For each second of the file it makes: mixing an hour's sound took 2 minutes on a machine busy with other work.</summary>
    public TimeSpan LimitPerSecond { get; set; } = TimeSpan.FromSeconds(0.5);
}
