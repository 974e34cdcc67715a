using System.Text.Json;
using System.Text.Json.Nodes;
using Takan.Law.Profiles;

namespace Takan.Casework.Catalog;

/// <summary>Writes a profile as the files of a folder. Reading them gives the same digest.</summary>
public static class ProfileText
{
    public static ProfileFiles Files(Profile profile)
        => new(profile.Id, Parts(profile).Where(part => part.Value is not null).ToDictionary(part => part.Name, part => Text(part.Value!), StringComparer.Ordinal));

    private static IEnumerable<(string Name, object? Value)> Parts(Profile profile) =>
    [
        (ProfileFiles.Bureau, profile.Bureau),
        .. profile.Matters.Select(matter => (ProfileFiles.Matters + matter.Id + ProfileFiles.Extension, (object?)matter)),
        ("forms/consent-letter.yaml", profile.ConsentLetter),
        ("forms/privacy-notice.yaml", profile.PrivacyNotice),
        ("forms/join-manual.yaml", profile.JoinManual),
        ("forms/address-declaration.yaml", profile.AddressDeclaration),
        ("forms/filming.yaml", profile.Filming),
        ("forms/commitments.yaml", profile.Commitments),
        ("exemptions.yaml", profile.Exemptions),
    ];

    private static string Text(object part) => YamlText.Of((JsonObject)JsonSerializer.SerializeToNode(part, part.GetType(), ProfileSpelling.Options)!);
}
