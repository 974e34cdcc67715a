using System.Collections.Frozen;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Takan.Platform.Access;

namespace Takan.Platform.Layout;

/// <summary>The client bundle, kept in memory (less than 1 MB). It lies beside the assembly, wherever the application is started from.</summary>
public sealed class ClientFiles
{
    private readonly FrozenDictionary<string, ClientFile> files = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot", "dist"))
        .Where(path => Path.GetExtension(path) is not (".gz" or ".br"))
        .Select(ClientFile.Read)
        .ToFrozenDictionary(file => file.Name);

    /// <exception cref="KeyNotFoundException">The bundle has no such file.</exception>
    public ClientFile this[string name] => files[name];

    public bool TryFind(string name, out ClientFile? file) => files.TryGetValue(name, out file);

    /// <summary>For pages that are printed from a file and cannot load anything.</summary>
    public string Text(string name) => Encoding.UTF8.GetString(files[name].Raw);
}

public static class ClientFileEndpoint
{
    public static void MapClientFiles(this WebApplication app) => app
        .MapGet("/dist/{name}", Serve)
        .WithMetadata(new AnyoneMayAttribute("Style sheets and scripts hold nothing personal"));

    private static IResult Serve(string name, string? v, ClientFiles files, HttpContext http)
    {
        if (!files.TryFind(name, out var file)) return TypedResults.NotFound();
        var (body, encoding) = file!.For(http.Request.Headers.AcceptEncoding.ToString());
        var headers = http.Response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = v == file.Version ? "public, max-age=31536000, immutable" : "no-cache";
        if (encoding is not null) headers.ContentEncoding = encoding;
        return TypedResults.Bytes(body, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.Version}-{encoding}\""));
    }
}
