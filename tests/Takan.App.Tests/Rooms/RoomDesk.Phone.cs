using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Intake;
using Takan.Law.Identifiers;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Log;

namespace Takan.App.Tests.Rooms;

/// <summary>The applicant's phone over HTTP.</summary>
public sealed partial class RoomDesk
{
    /// <summary>The applicant's phone, behind a case link that is in force.</summary>
    public async Task<HttpClient> PhoneAsync()
    {
        if (phone is not null) return phone;
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await Desk.App.ActAsync(async services =>
        {
            var db = services.GetRequiredService<Takan.Platform.Database.TakanDb>();
            await using var act = await services.GetRequiredService<Acts>().BeginAsync(default);
            var now = act.Now;
            var link = await services.GetRequiredService<IssueCaseLink>().RunAsync(act,
                new() { CaseId = Case, BureauId = Desk.BureauId, Phone = "13800000000", ExpiresAt = now.AddDays(30) }, default);
            db.Add(new DeviceSession
            {
                Id = device,
                LinkId = link.LinkId,
                CaseId = Case,
                BureauId = Desk.BureauId,
                CookieDigest = SHA256.HashData(Encoding.ASCII.GetBytes(secret)),
                Pseudonym = "a-phone",
                CreatedAt = now,
                ExpiresAt = now.AddHours(20),
            });
            await act.CommitAsync(default);
            return true;
        });
        phone = Desk.App.Visitor();
        phone.DefaultRequestHeaders.Add("Cookie", $"{DeviceSessions.Cookie}={secret}");
        phone.DefaultRequestHeaders.Add(CaseOfPage.Header, Case.ToString());
        return phone;
    }

    /// <summary>Opened anew: a device session lasts for a day.</summary>
    public Task<HttpClient> PhoneAgainAsync()
    {
        (phone, device) = (null, Guid.CreateVersion7());
        return PhoneAsync();
    }
}
