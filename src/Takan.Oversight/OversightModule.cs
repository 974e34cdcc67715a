using Microsoft.Extensions.Hosting;
using Takan.Oversight.Sharing;
using Takan.Platform.Access;

namespace Takan.Oversight;

/// <summary>After the visit.</summary>
public static class OversightModule
{
    public static void AddOversight(this IHostApplicationBuilder builder)
    {
        builder.Services.AddPermissions(OversightPermissions.All);
        builder.Services.AddSharing();
    }
}
