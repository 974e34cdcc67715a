using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Platform.Web;

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
        await using var right = services.GetRequiredService<StandingRights>().Watch(http, [stream]);
        await EventStream.ServeAsync(http, right, async (events, stop) =>
        {
            string? shown = null;
            while (true)
            {
                // Taken before the look, so that nothing slips between.
                var move = live.NextAsync(stream.Name);
                var stands = await LookAsync(scopes, bureauId, stop);
                // The page may be older than this stream, so the first look is told as well.
                await (stands == shown ? events.StillHereAsync(stop) : events.TellAsync(null, null, "{}", stop));
                await events.FlushAsync(stop);
                shown = stands;
                await Task.WhenAny(move, Task.Delay(Every, stop));
                stop.ThrowIfCancellationRequested();
            }
        });
    }

    private static async Task<string> LookAsync(IServiceScopeFactory scopes, Guid bureauId, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<HallBoard>().ReadAsync(bureauId, stop)).Fingerprint;
    }
}
