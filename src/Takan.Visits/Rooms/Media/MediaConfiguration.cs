using Microsoft.Extensions.Configuration;

namespace Takan.Visits.Rooms.Media;

/// <summary>
/// Reads which media agents there are: <c>Media:Nodes:0:{Name,Address,SecretFile}</c>, or for the one on this machine
/// <c>Media:Url</c> and <c>Media:SecretFile</c>.
/// </summary>
public static class MediaConfiguration
{
    public static IReadOnlyCollection<MediaNodeOptions> ReadMediaNodes(this IConfiguration configuration)
    {
        var media = configuration.GetSection("Media");
        if (media.GetSection("Nodes").Get<List<MediaNodeOptions>>() is { Count: > 0 } nodes)
            return nodes;
        return media["Url"] is { } url
            ? [new() { Address = new Uri(url), Secret = media["Secret"] ?? "", SecretFile = media["SecretFile"] }]
            : [];
    }
}
