using System.Net;
using Takan.Platform.Access;

namespace Takan.App.Tests.Access.Strangers;

/// <summary>What every answer carries, over every address that can be opened; and opening it changes nothing.</summary>
[Collection(SharedTownTests.Name)]
public sealed class AnswerHeaderTests(SharedTown shared)
{
    private static readonly string[] Types =
    [
        "text/html", "text/css", "text/plain", "text/event-stream", "application/json", "text/calendar", "application/problem+json", "application/pdf", "image/jpeg",
    ];

    [Fact]
    public async Task EveryAddress_Opened_CarriesItsHeadersAndWritesNothing()
    {
        var town = shared.Town;
        var wrong = new List<string>();
        var types = new HashSet<string>();
        foreach (var endpoint in (await EndpointsDeclareAccess.ListAsync(town.App.Services)).Where(endpoint => endpoint.Methods.Contains("GET")))
        {
            var path = Matrix.PathOf(endpoint, town.RouteValues);
            var before = await town.Witness.LookAsync();
            using var answer = await town.Visitors.SendAsync(AccessTable.Rows[Matrix.KeyOf(endpoint)][0], "GET", path);
            if (await town.Witness.ChangesSinceAsync(before) is not null) wrong.AddRange(await WritesAsync(town, endpoint, path));
            if ((int)answer.StatusCode >= 500) wrong.Add($"{path} answered {answer.StatusCode}");
            wrong.AddRange(Faults(answer).Select(fault => $"{path}: {fault}"));
            if (answer.IsSuccessStatusCode) types.Add(answer.Content.Headers.ContentType!.MediaType!);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Superset(new HashSet<string> { "text/html", "text/css", "text/event-stream", "application/json", "application/pdf", "image/jpeg" }, types);
    }

    /// <summary>Asked once more: what the house writes by its own clock does not fall together with the same address twice.</summary>
    private static async Task<string[]> WritesAsync(Town town, DeclaredEndpoint endpoint, string path)
    {
        var before = await town.Witness.LookAsync();
        using var answer = await town.Visitors.SendAsync(AccessTable.Rows[Matrix.KeyOf(endpoint)][0], "GET", path);
        return await town.Witness.ChangesSinceAsync(before) is { } changes ? [$"{path} wrote {changes}"] : [];
    }

    private static IEnumerable<string> Faults(HttpResponseMessage answer)
    {
        if (Of(answer, "X-Content-Type-Options") != "nosniff") yield return "may be sniffed";
        if (Of(answer, "Referrer-Policy") != "no-referrer") yield return "tells the address to others";
        var policy = Of(answer, "Content-Security-Policy");
        if (!policy.Contains("default-src 'self'", StringComparison.Ordinal) || !policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal)) yield return "has no content policy";
        if (policy.Contains("unsafe", StringComparison.Ordinal)) yield return "has a policy with holes";
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (type == "text/css") yield break;
        if (answer.Headers.CacheControl?.NoStore != true) yield return $"may be kept by caches ({answer.Headers.CacheControl})";
        if (answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.NoContent) yield break;
        if (!Types.Contains(type)) yield return $"is of type {type}";
        if (type == "application/pdf" && answer.Content.Headers.ContentDisposition is not { DispositionType: "attachment" or "inline", FileName: not null }) yield return "has no file name";
    }

    private static string Of(HttpResponseMessage answer, string header) => answer.Headers.TryGetValues(header, out var values) ? string.Join(' ', values) : "";
}
