using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law.Process;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Devices;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Intake;

/// <summary>The case that a proven phone may come to without a paper from the window: its own.</summary>
public sealed class OwnCase(TakanDb db, PersonalNumbers personal, IssueCaseLink issue, DeviceSessions sessions, PairedDevices devices)
{
    /// <summary>The same application of the same phone that has not ended. One of another phone is not this applicant's to know of.</summary>
    public async Task<Case?> UnderWayAsync(Guid bureauId, CaseDetails details, CancellationToken cancellationToken)
    {
        var tail = details.ContactPhone.Value[^4..];
        var same = await db.Set<Case>()
            .Where(row => row.BureauId == bureauId && row.CreditCode == details.CreditCode.Value && row.Matter == details.Matter && row.ContactPhoneTail == tail)
            .OrderByDescending(row => row.RegisteredAt).ToListAsync(cancellationToken);
        return same.FirstOrDefault(row => !CaseProcess.Table.IsEnd(row.State) && personal.OpenPhone(row) == details.ContactPhone.Value);
    }

    /// <summary>Opens the case on this phone, or at this PC of the hall: the number was proven a moment ago. The link, by message, leads back to it later.</summary>
    public async Task EnterAsync(HttpContext http, Act act, Case own, CancellationToken cancellationToken)
    {
        var link = await InForceAsync(own, act.Now, cancellationToken);
        if (link is null)
        {
            var issued = await issue.RunAsync(act, new()
            {
                CaseId = own.Id,
                BureauId = own.BureauId,
                Phone = personal.OpenPhone(own),
                ExpiresAt = act.Now + GiveLink.Life,
                SendBySms = true,
            }, cancellationToken);
            link = db.Set<CaseLink>().Local.Single(row => row.Id == issued.LinkId);
        }

        var session = sessions.Open(http, link, await devices.FindAsync(http));
        act.Record(LogStream.Of(own.Id), "device-opened", Audience.Applicant, new JsonObject { ["device"] = session.Id.ToString() });
    }

    private Task<CaseLink?> InForceAsync(Case own, DateTime now, CancellationToken cancellationToken) =>
        db.Set<CaseLink>().SingleOrDefaultAsync(link => link.CaseId == own.Id && link.RevokedAt == null && link.ExpiresAt > now, cancellationToken);
}
