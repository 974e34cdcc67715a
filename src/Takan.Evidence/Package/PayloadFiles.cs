using Takan.Evidence.Canonical;

namespace Takan.Evidence.Package;

/// <summary>All files of the payload: those given, the record and the log, in ASCII order of path.</summary>
internal static class PayloadFiles
{
    public const string Folder = "data/";
    public const string Record = "data/record.json";

    public static IReadOnlyList<PackageFile> Of(SealInput input, IEnumerable<LogStream> log)
    {
        IEnumerable<PackageFile> files =
        [
            .. input.Files.Select(f => f with { Path = Folder + f.Path }),
            PackageFile.Of(Record, CanonicalJson.Encode(input.Record)),
            .. log.Select(l => PackageFile.Of(Folder + LogFile.PathOf(l.Stream), LogFile.Write(l))),
        ];
        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }
}
