using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>Items, signatures and the result.</summary>
public sealed partial class RoomDesk
{
    /// <summary>Every item met, with a moment of video; a still for the first.</summary>
    public async Task JudgeAllAsync(Verdict first = Verdict.Met)
    {
        var items = (await InspectionAsync()).Scope;
        await StillAsync(items[0]);
        foreach (var item in items)
        {
            await MomentAsync(item);
            Allowed(await JudgeAsync(item, item == items[0] ? first : Verdict.Met));
        }
    }

    public async Task StillAsync(string item)
    {
        var id = Desk.Allowed(await Desk.AsAsync<AskForStill, Outcome<Guid>>(Zhou, handler => handler.HandleAsync(Session, item, default)));
        using var content = new MemoryStream(Applicants.Signature);
        var input = new StillInput { StillId = id, Source = StillSource.Photo, Sha256 = Convert.ToHexStringLower(SHA256.HashData(Applicants.Signature)) };
        Done(await Desk.AsAsync<ReceiveStill, Refusal?>(Applicant, handler => handler.HandleAsync(Session, input, content, default)));
    }

    public async Task MomentAsync(string item) =>
        Desk.Allowed(await Desk.AsAsync<MarkMoment, Outcome<Guid>>(Zhou, handler => handler.HandleAsync(Session, item, default)));

    public Task<Outcome<int>> JudgeAsync(string item, Verdict verdict, int version = 0) =>
        Desk.AsAsync<JudgeItem, Outcome<int>>(Zhou, handler => handler.HandleAsync(Inspection, item,
            new() { Verdict = verdict, Note = verdict == Verdict.NotMet ? "没有隔断" : "", Remedy = verdict == Verdict.NotMet ? "做好隔断" : "", Version = version }, default));

    public Task<Refusal?> CompleteAsync() => Desk.AsAsync<CompleteJudgement, Refusal?>(Zhou, handler => handler.HandleAsync(Inspection, default));

    /// <summary>Each code is good once: the clock moves on, and whoever is there says so again.</summary>
    public async Task<Refusal?> SignAsync(StaffActor signer, string? digest = null)
    {
        var code = await CodeAsync(signer);
        digest ??= await DigestAsync();
        return await Desk.AsAsync<SignOpinion, Refusal?>(signer, handler => handler.HandleAsync(Inspection, new(digest, "情况属实", code), default));
    }

    public async Task<Refusal?> AttestAsync(StaffActor witness, string reason)
    {
        var code = await CodeAsync(witness);
        return await Desk.AsAsync<AttestAbsence, Refusal?>(witness, handler => handler.HandleAsync(Inspection, new(ClosingKind.Refused, reason, code), default));
    }

    public async Task<string> CodeAsync(StaffActor staff)
    {
        var code = await CodeAloneAsync(staff);
        await ComeAsync();
        return code;
    }

    /// <summary>A fresh code, while nobody says that anybody is there.</summary>
    public async Task<string> CodeAloneAsync(StaffActor staff)
    {
        Desk.App.Clock.Advance(TimeSpan.FromSeconds(31));
        await using var scope = Desk.App.Services.CreateAsyncScope();
        var account = await Desk.App.WithDatabaseAsync(db => db.Set<StaffAccount>().AsNoTracking().SingleAsync(row => row.Id == staff.Id));
        var secret = scope.ServiceProvider.GetRequiredService<StaffSecrets>().Factor(account);
        return Totp.CodeAt(secret, Totp.StepAt(Desk.App.Clock.GetUtcNow().UtcDateTime));
    }

    public Task<string> DigestAsync() => Desk.AsAsync<RecordSituations, string>(Zhou, async records =>
        InspectionRecord.DigestOf((await records.FindAsync(Inspection, default))!));

    public async Task<Refusal?> CountersignAsync(string? digest = null)
    {
        digest ??= await DigestAsync();
        using var signature = new MemoryStream(Applicants.Signature);
        return await Desk.AsAsync<CountersignRecord, Refusal?>(Applicant, handler => handler.HandleAsync(Inspection, digest, signature, default));
    }

    public Task<Refusal?> TellAsync(ResultInput input) => Desk.AsAsync<TellResult, Refusal?>(Zhou, handler => handler.HandleAsync(Inspection, input, default));

    public async Task SignedByBothAsync(Verdict first = Verdict.Met)
    {
        await JudgeAllAsync(first);
        Done(await CompleteAsync());
        Done(await SignAsync(Zhou));
        Done(await SignAsync(He));
    }
}
