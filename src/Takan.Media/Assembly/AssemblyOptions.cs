namespace Takan.Media.Assembly;

/// <summary>The external programs and how long they may take.</summary>
public sealed class AssemblyOptions
{
    public string Ffmpeg { get; set; } = "ffmpeg";

    public string Ffprobe { get; set; } = "ffprobe";

    /// <summary>Font of the words on a gap, by its fontconfig name. It must hold Chinese.</summary>
    public string Font { get; set; } = "Noto Sans CJK SC";

    /// <summary>A program that takes longer than this plus <see cref="LimitPerMegabyte"/> is stopped.</summary>
    public TimeSpan Limit { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>About twenty times what a slow disk needs, sound mixing included.</summary>
    public TimeSpan LimitPerMegabyte { get; set; } = TimeSpan.FromSeconds(1);
}
