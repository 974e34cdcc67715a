using Takan.Casework.Catalog;

namespace Takan.Web;

/// <summary><c>./takan profile …</c>. 0 fine, 1 not publishable or not readable, 2 asked wrongly.</summary>
internal static class ProfileCommand
{
    private const string Usage = """
        usage: ./takan profile check FOLDER…          everything that is wrong, by file and line
               ./takan profile export FOLDER FILE     the profile as one file with its digest
               ./takan profile import FILE FOLDER     such a file as a new folder
        for example: ./takan profile check profiles/huancui
        """;

    public static int Run(string[] words)
    {
        try
        {
            return words switch
            {
                ["check", .. { Length: > 0 } folders] => folders.Max(Check),
                ["export", var folder, var file] => Export(folder, file),
                ["import", var file, var folder] => Import(file, folder),
                _ => Help(),
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or ProfileFileException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    private static int Check(string folder)
    {
        var reading = ProfileReading.Of(ProfileFiles.In(folder));
        foreach (var found in reading.Findings)
            Console.WriteLine($"{Path.Combine(folder, found.File)}:{found.Line}: {(found.IsError ? "错误 error" : "提醒 warning")}: {found.Finding.Words} {found.Finding.English} ({found.Finding.Rule})");
        if (reading.Profile is { } profile)
            Console.WriteLine($"{folder}: {profile.Matters.Count} matter(s), digest {ProfileJson.DigestOf(profile)}");
        else
            Console.WriteLine($"{folder}: 有的检查要等全部读得下去才做，改好以后请再查一次。 Some checks wait until everything can be read: check again after mending.");
        Console.WriteLine($"{folder}: {reading.Findings.Count(found => found.IsError)} error(s), {reading.Findings.Count(found => !found.IsError)} warning(s)");
        return reading.MayBePublished ? 0 : 1;
    }

    private static int Export(string folder, string file)
    {
        File.WriteAllText(file, ProfileExport.Write(ProfileFolder.ReadToPublish(folder)));
        Console.WriteLine(file);
        return 0;
    }

    private static int Import(string file, string folder)
    {
        ProfileText.Files(ProfileExport.Read(File.ReadAllText(file))).WriteTo(folder);
        return Check(folder);
    }

    private static int Help()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}
