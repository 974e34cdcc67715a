using Takan.Law.Profiles;

namespace Takan.Casework.Catalog;

/// <summary>Reads <c>profiles/&lt;bureau&gt;/</c> for use. Strict: an unknown key or a key given twice is a mistake, not a hint.</summary>
public static class ProfileFolder
{
    /// <exception cref="ProfileFileException">Names every file and line that does not read.</exception>
    public static Profile Read(string folder)
    {
        var reading = ProfileReading.Of(ProfileFiles.In(folder));
        return reading.Profile ?? throw Refusal(folder, reading);
    }

    /// <exception cref="ProfileFileException">The folder does not read, or may not be published.</exception>
    public static Profile ReadToPublish(string folder)
    {
        var reading = ProfileReading.Of(ProfileFiles.In(folder));
        return reading.MayBePublished ? reading.Profile! : throw Refusal(folder, reading);
    }

    private static ProfileFileException Refusal(string folder, ProfileReading reading)
        => new(folder, string.Join('\n', reading.Findings.Where(finding => finding.IsError)));
}
