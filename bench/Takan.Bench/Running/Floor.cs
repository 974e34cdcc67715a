using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Takan.Bench.Running;

/// <summary>The least that a web application on this runtime can be: what start and memory are held against.</summary>
internal static class Floor
{
    public static async Task<int> ServeAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/health", () => Results.Ok());
        await app.RunAsync(address);
        return 0;
    }
}
