using Microsoft.AspNetCore.Http;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.ProvenPhones;

namespace Takan.Platform.Access.Devices;

/// <summary>Whoever sits down next at a PC of the hall finds nothing of this one: neither the case nor the proven phone.</summary>
public sealed class ClearDevice(DeviceSessions sessions, PhoneProofs proofs)
{
    public async Task RunAsync(HttpContext http)
    {
        await sessions.CloseAsync(http);
        await proofs.EndAsync(http);
    }
}
