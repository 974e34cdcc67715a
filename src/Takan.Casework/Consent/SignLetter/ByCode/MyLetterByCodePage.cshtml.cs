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
    : MyPage(heads, current)
{
    [BindProperty]
    public string? Read { get; set; }

    [BindProperty]
    public List<string> Ticked { get; set; } = [];

    [BindProperty]
    public string? Code { get; set; }

    public LetterText Letter { get; private set; } = null!;

    public string PhoneTail { get; private set; } = "";

    /// <summary>A code is on its way to the phone.</summary>
    public bool IsSent { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (!(await send.RunAsync(await LinkAsync(cancellationToken), cancellationToken)).IsAllowed(out _, out var refusal)) return Refuse(refusal, Head.Case.Version);
        IsSent = true;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await ProveAsync(cancellationToken) is { } wrong
            ? wrong
            : await sign.HandleAsync(new(MyTarget, Read, Ticked, Signature: null, CodeProved: true), cancellationToken);
        if (outcome.IsAllowed(out _, out var refusal)) return Done(Links.My, words["签好了。您的一份随时可以下载。"]);
        await ReadAsync(cancellationToken);
        IsSent = true;
        return Refuse(refusal, Head.Case.Version);
    }

    private async Task<Refusal?> ProveAsync(CancellationToken cancellationToken)
    {
        var link = await LinkAsync(cancellationToken);
        await using var act = await acts.BeginAsync(cancellationToken);
        var refusal = await use.RunAsync(act, link.Id, Code ?? "", cancellationToken);
        await act.CommitAsync(cancellationToken);
        return refusal;
    }

    private Task<CaseLink> LinkAsync(CancellationToken cancellationToken)
    {
        var mine = Me.DeviceSessionId;
        return (
            from device in db.Set<DeviceSession>()
            join link in db.Set<CaseLink>() on device.LinkId equals link.Id
            where device.Id == mine
            select link).AsNoTracking().SingleAsync(cancellationToken);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        PhoneTail = (await LinkAsync(cancellationToken)).PhoneTail;
        Letter = LetterText.Of(Head, clock.GetUtcNow().UtcDateTime);
        Read = Letter.Digest;
        ModelState.Remove(nameof(Read));
    }
}
