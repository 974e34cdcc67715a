using Takan.Casework.Catalog;
using Takan.Law.Profiles;

namespace Takan.Web;

/// <summary><c>./takan profile FOLDER…</c>: what is wrong with a bureau's profile, file by file. 0 fine, 1 not publishable, 2 no folder given.</summary>
internal static class ProfileCommand
{
    public static int Run(IReadOnlyList<string> folders)
    {
        if (folders.Count == 0)
        {
            Console.Error.WriteLine("usage: ./takan profile FOLDER…   for example: ./takan profile profiles/huancui");
            return 2;
        }

        return folders.Max(Check);
    }

    private static int Check(string folder)
    {
        try
        {
            var profile = ProfileFolder.Read(folder);
            var findings = ProfileCheck.Findings(profile).ToList();
            foreach (var finding in findings)
                Console.WriteLine($"{finding.Severity,-7} {finding.Path}: {finding.Words} {finding.English} ({finding.Rule})");
            Console.WriteLine($"{folder}: {profile.Matters.Count} matter(s), digest {ProfileJson.DigestOf(profile)}");
            return findings.Exists(finding => finding.Severity == FindingSeverity.Error) ? 1 : 0;
        }
        catch (Exception error) when (error is ProfileFileException or IOException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }
}
