using Takan.Law.Profiles;

namespace Takan.Casework.Catalog;

/// <summary>Which file of the folder holds which part of the model.</summary>
internal static class ProfileLayout
{
    private static readonly IReadOnlyDictionary<string, Type> Types = new Dictionary<string, Type>
    {
        [ProfileFiles.Bureau] = typeof(Bureau),
        ["forms/consent-letter.yaml"] = typeof(ConsentLetter),
        ["forms/privacy-notice.yaml"] = typeof(PrivacyNotice),
        ["forms/join-manual.yaml"] = typeof(JoinManual),
        ["forms/address-declaration.yaml"] = typeof(AddressDeclaration),
        ["forms/filming.yaml"] = typeof(FilmingSpecification),
        ["forms/commitments.yaml"] = typeof(CommitmentLetters),
        ["exemptions.yaml"] = typeof(ExemptionSettings),
    };

    public static IReadOnlyList<string> Needed { get; } = [ProfileFiles.Bureau, "forms/consent-letter.yaml", "forms/privacy-notice.yaml", "forms/join-manual.yaml"];

    public static IEnumerable<string> Names => Types.Keys;

    public static Type? TypeOf(string name) => IsMatter(name) ? typeof(Matter) : Types.GetValueOrDefault(name);

    public static bool IsMatter(string name) =>
        name.StartsWith(ProfileFiles.Matters, StringComparison.Ordinal) && name.EndsWith(ProfileFiles.Extension, StringComparison.Ordinal)
        && name.IndexOf('/', ProfileFiles.Matters.Length) < 0 && name.Length > ProfileFiles.Matters.Length + ProfileFiles.Extension.Length;

    /// <summary>Where a file belongs that came by its own name, or with the folders above the profile's.</summary>
    public static string PlaceOf(string path)
    {
        var steps = path.Replace('\\', '/').Split('/');
        if (steps is [.., "matters" or "forms", _]) return steps[^2] + "/" + steps[^1];
        return Types.Keys.FirstOrDefault(known => known.Split('/')[^1] == steps[^1]) ?? ProfileFiles.Matters + steps[^1];
    }

    /// <summary>File and steps within it of a path of <see cref="ProfileFinding"/>: <c>matters/labour-dispatch/items/2/title</c>.</summary>
    public static (string File, IReadOnlyList<string> Steps) FileOf(string path)
    {
        var steps = path.Split('/');
        var depth = steps[0] is "matters" or "forms" ? 2 : 1;
        return (string.Join('/', steps.Take(depth)) + ProfileFiles.Extension, steps[Math.Min(depth, steps.Length)..]);
    }
}
