using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Intake;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Devices;
using Takan.Platform.Access.Invitations;
using Takan.Platform.Access.ProvenPhones;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.App.Tests.Access.Strangers;

/// <summary>Cookies as the product itself gives them, without the pages that lead there (their own tests walk those).</summary>
internal sealed class Cookies(Desk desk)
{
    public Task<string> StaffAsync(StaffActor staff) => GivenAsync(async (services, http) =>
        await services.GetRequiredService<StaffSession>().OpenAsync(http, await AccountAsync(services, staff)));

    public Task<string> HalfAsync(StaffActor staff) => GivenAsync(async (services, http) =>
        await StaffSession.OpenHalfAsync(http, await AccountAsync(services, staff)));

    /// <summary>A new link; it takes the place of the one before.</summary>
    public Task<Guid> LinkAsync(CaseId caseId) => desk.App.ActAsync(async services =>
    {
        await using var act = await services.GetRequiredService<Acts>().BeginAsync(CancellationToken.None);
        var input = new NewCaseLink { CaseId = caseId, BureauId = desk.BureauId, Phone = "13800000000", ExpiresAt = act.Now.AddDays(30) };
        var issued = await services.GetRequiredService<IssueCaseLink>().RunAsync(act, input, CancellationToken.None);
        await act.CommitAsync(CancellationToken.None);
        return issued.LinkId;
    });

    /// <param name="at">The PC of the hall that it is opened at; null for a phone of one's own.</param>
    public Task<string> PhoneAsync(Guid linkId, DeviceActor? at = null) => GivenAsync(async (services, http) =>
    {
        var db = services.GetRequiredService<TakanDb>();
        services.GetRequiredService<DeviceSessions>().Open(http, await db.Set<CaseLink>().SingleAsync(link => link.Id == linkId), at);
        await db.SaveChangesAsync();
    });

    public async Task<string> ProvenPhoneAsync()
    {
        var cookie = await GivenAsync(async (services, http) => Desk.Allowed(await services.GetRequiredService<AskForProof>()
            .RunAsync(http, desk.BureauId, "labour-dispatch", MobilePhone.Parse("13900000000").Value!, CancellationToken.None)));
        var now = desk.App.Clock.GetUtcNow().UtcDateTime;
        await desk.App.WithDatabaseAsync(db => db.Set<PhoneProof>()
            .ExecuteUpdateAsync(proof => proof.SetProperty(one => one.ProvenAt, now).SetProperty(one => one.ExpiresAt, now.AddHours(4))));
        return cookie;
    }

    /// <summary>An expert whose invitation to the inspection was opened.</summary>
    public async Task<string> InvitedAsync(Guid expertId, InspectionId inspection)
    {
        string? code = null;
        var (invitation, token) = await desk.App.ActAsync(async services =>
        {
            await using var act = await services.GetRequiredService<Acts>().BeginAsync(CancellationToken.None);
            var added = await services.GetRequiredService<ExpertInvitations>().AddAsync(
                new(desk.BureauId, inspection, expertId, "专家", "13700000000", desk.Lead.Id, act.Now.AddDays(30)), act.Now, CancellationToken.None);
            code = CaseLinkSecrets.NewOneTimeCode();
            services.GetRequiredService<TakanDb>().Add(new OneTimeCode
            {
                Id = Guid.CreateVersion7(),
                LinkId = added.Invitation.Id,
                CodeDigest = services.GetRequiredService<CaseLinkSecrets>().DigestOfOneTimeCode(added.Invitation.Id, OneTimeCodePurpose.Invitation, code),
                CreatedAt = act.Now,
                ExpiresAt = act.Now + SendOneTimeCode.Life,
            });
            await act.CommitAsync(CancellationToken.None);
            return added;
        });
        Assert.NotEqual(Guid.Empty, invitation.Id);
        return await GivenAsync(async (services, http) => Assert.Null(await services.GetRequiredService<OpenInvitation>().ProveAsync(http, token, code!, CancellationToken.None)));
    }

    /// <summary>A paired device of the hall.</summary>
    /// <param name="place">Its booth; null for the big screen.</param>
    public async Task<string> DeviceAsync(StaffActor administrator, string name, Guid? place)
    {
        var code = Desk.Allowed(await desk.AsAsync<KeepDevices, Law.Outcome<string>>(administrator, keep => keep.MakeAsync(name, place, CancellationToken.None)));
        return await GivenAsync(async (services, http) => Desk.Allowed(await services.GetRequiredService<PairDevice>().RunAsync(http, code, CancellationToken.None)));
    }

    /// <summary>Leaves expiry as the only thing that is wrong with the link.</summary>
    public Task<int> ExpireAsync(Guid linkId)
    {
        var before = desk.App.Clock.GetUtcNow().UtcDateTime.AddMinutes(-1);
        return desk.App.WithDatabaseAsync(db => db.Set<CaseLink>().Where(link => link.Id == linkId)
            .ExecuteUpdateAsync(link => link.SetProperty(one => one.ExpiresAt, before).SetProperty(one => one.RevokedAt, (DateTime?)null)));
    }

    public Task<int> DisableAsync(string displayName) => desk.App.WithDatabaseAsync(db =>
        db.Set<StaffAccount>().Where(staff => staff.DisplayName == displayName).ExecuteUpdateAsync(staff => staff.SetProperty(one => one.Disabled, true)));

    private static Task<StaffAccount> AccountAsync(IServiceProvider services, StaffActor staff) =>
        services.GetRequiredService<TakanDb>().Set<StaffAccount>().AsNoTracking().SingleAsync(account => account.Id == staff.Id);

    private Task<string> GivenAsync(Func<IServiceProvider, HttpContext, Task> give) => desk.App.ActAsync(async services =>
    {
        var http = new DefaultHttpContext { RequestServices = services };
        await give(services, http);
        return http.Response.Headers.SetCookie.Select(cookie => cookie!.Split(';')[0]).Last(cookie => !cookie.EndsWith('='));
    });
}
