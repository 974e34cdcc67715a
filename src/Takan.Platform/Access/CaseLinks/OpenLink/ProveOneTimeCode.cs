using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access.Devices;
using Takan.Platform.Log;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>Opens a device session for who knows the code.</summary>
public sealed class ProveOneTimeCode(Acts acts, UseOneTimeCode use, DeviceSessions sessions, PairedDevices devices)
{
    public async Task<Outcome<DeviceSession>> RunAsync(HttpContext http, CaseLink link, string code, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(SendOneTimeCode.ActorOf(link), cancellationToken);
        if (await use.RunAsync(act, link.Id, OneTimeCodePurpose.OpenLink, code, cancellationToken) is { } refusal)
        {
            await act.CommitAsync(cancellationToken);
            return refusal;
        }

        var session = sessions.Open(http, link, await devices.FindAsync(http));
        act.Record(LogStream.Of(link.CaseId), "device-opened", Audience.Applicant, new JsonObject { ["device"] = session.Id.ToString() });
        await act.CommitAsync(cancellationToken);
        return session;
    }
}
