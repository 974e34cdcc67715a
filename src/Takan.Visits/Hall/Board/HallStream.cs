using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Access;
using Takan.Platform.Log;

namespace Takan.Visits.Hall;

/// <summary>
/// Tells the screens of the hall that something has changed, and nothing of what: they fetch their page again. It carries no log,
/// because nobody is signed in there.
/// </summary>
internal static class HallStream
{
    // Sessions move in streams of their own; this often the hall is looked at without being told.
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    public static void MapHallStreams(this IEndpointRouteBuilder app)
    {
        app.MapGet(HallLinks.Screen + "/events", (HttpContext http, CurrentActor current) => WriteAsync(http, current.Device.BureauId))
            .WithMetadata(new PairedDeviceMayAttribute(DeviceUse.Screen));
        app.MapGet(HallLinks.Booth + "/events", (HttpContext http, CurrentActor current) => WriteAsync(http, current.Device.BureauId))
            .WithMetadata(new PairedDeviceMayAttribute(DeviceUse.Booth));
        app.MapGet(HallLinks.Desk + "/events", (HttpContext http, CurrentActor current) => WriteAsync(http, current.Staff.BureauId))
            .WithMetadata(new StaffMayAttribute(HallPermissions.Serve));
    }

    private static async Task WriteAsync(HttpContext http, Guid bureauId)
    {
        var services = http.RequestServices;
        var (live, scopes, stream) = (services.GetRequiredService<LiveUpdates>(), services.GetRequiredService<IServiceScopeFactory>(), LogStream.OfUnit(bureauId));
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        await http.Response.WriteAsync("retry: 2000\n: hello\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        await using var right = services.GetRequiredService<StandingRights>().Watch(http, [stream]);
        try
        {
            string? shown = null;
            while (true)
            {
                // Taken before the look, so that nothing slips between.
                var move = live.NextAsync(stream.Name);
                var stands = await LookAsync(scopes, bureauId, right.Lasts);
                // The page may be older than this stream, so the first look is told as well.
                await http.Response.WriteAsync(stands == shown ? ": still here\n\n" : "data: {}\n\n", right.Lasts);
                await http.Response.Body.FlushAsync(right.Lasts);
                shown = stands;
                await Task.WhenAny(move, Task.Delay(Every, right.Lasts));
                right.Lasts.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (right.Lasts.IsCancellationRequested)
        {
            // The ordinary end of a stream: the reader left, or the right to read is gone.
        }
    }

    private static async Task<string> LookAsync(IServiceScopeFactory scopes, Guid bureauId, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<HallBoard>().ReadAsync(bureauId, stop)).Fingerprint;
    }
}
