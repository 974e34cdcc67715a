using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Consent;

/// <summary>Signing by a one-time code, for who cannot draw: the same letter, the same ticks.</summary>
[ApplicantMay]
public sealed class MyLetterByCodePage(
    SignLetter sign, SendOneTimeCode send, UseOneTimeCode use, Acts acts, TakanDb db, CaseHeads heads, CurrentActor current, TimeProvider clock, IStringLocalizer words)
    : LetterPage(db, heads, current, clock, words)
{
    [BindProperty]
    public string? Code { get; set; }

    public string PhoneTail { get; private set; } = "";

    /// <summary>A code is on its way to the phone.</summary>
    public bool IsSent { get; private set; }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (await LeaveAsync(cancellationToken) is { } away) return away;
        if (!(await send.RunAsync(await LinkAsync(cancellationToken), OneTimeCodePurpose.SignLetter, cancellationToken)).IsAllowed(out _, out var refusal)) return Refuse(refusal, Head.Case.Version);
        IsSent = true;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await ProveAsync(cancellationToken) is { } wrong
            ? wrong
            : await sign.HandleAsync(new(MyTarget, Read, Ticked, Signature: null, CodeProved: true), cancellationToken);
        if (outcome.IsAllowed(out _, out var refusal)) return Signed();
        IsSent = true;
        return await AgainAsync(refusal, cancellationToken);
    }

    /// <summary>In another phase the code is not even looked at, so that it is not used up for nothing.</summary>
    private async Task<Refusal?> ProveAsync(CancellationToken cancellationToken)
    {
        if (LetterPhase.Closed(await ReadHeadAsync(cancellationToken)) is { } closed) return closed;
        var link = await LinkAsync(cancellationToken);
        await using var act = await acts.BeginAsync(cancellationToken);
        var refusal = await use.RunAsync(act, link.Id, OneTimeCodePurpose.SignLetter, Code ?? "", cancellationToken);
        await act.CommitAsync(cancellationToken);
        return refusal;
    }

    private Task<CaseLink> LinkAsync(CancellationToken cancellationToken)
    {
        var mine = Me.DeviceSessionId;
        return (
            from device in Db.Set<DeviceSession>()
            join link in Db.Set<CaseLink>() on device.LinkId equals link.Id
            where device.Id == mine
            select link).AsNoTracking().SingleAsync(cancellationToken);
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        await base.ReadAsync(cancellationToken);
        PhoneTail = (await LinkAsync(cancellationToken)).PhoneTail;
    }
}
