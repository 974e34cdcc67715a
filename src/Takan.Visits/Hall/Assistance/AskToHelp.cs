using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Hall;

/// <summary>The applicant shows the own code at the desk; a code that asks for agreement goes to the applicant's phone. Nothing of the case is seen yet.</summary>
public sealed class AskToHelp(TakanDb db, Acts acts, FindCaseLink find, SendOneTimeCode send, TimeProvider clock)
{
    private const string LinkPath = "/c/";

    /// <param name="typed">The 8 characters, or the whole link as a scanner reads it from the QR code.</param>
    public async Task<Outcome<HallAssistance>> HandleAsync(StaffActor staff, string? typed, CancellationToken cancellationToken)
    {
        if (await FindAsync((typed ?? "").Trim(), cancellationToken) is not { Link: { } link } || link.BureauId != staff.BureauId) return CaseLinkRefusals.Unknown;
        if (await db.ObjectionToHelpAsync(staff.Id, link.CaseId, clock.GetUtcNow().UtcDateTime, cancellationToken) is { } objection) return objection;
        if (!(await send.RunAsync(link, OneTimeCodePurpose.Assist, cancellationToken)).IsAllowed(out _, out var notSent)) return notSent;

        await using var act = await acts.BeginAfreshAsync(staff, cancellationToken);
        var asked = await db.Set<HallAssistance>().FirstOrDefaultAsync(row => row.LinkId == link.Id && row.StaffId == staff.Id && row.BeganAt == null && row.EndedAt == null, cancellationToken);
        if (asked is not null) return asked;
        asked = new() { Id = Guid.CreateVersion7(), BureauId = staff.BureauId, CaseId = link.CaseId, LinkId = link.Id, StaffId = staff.Id, AskedAt = act.Now };
        db.Add(asked);
        await act.CommitAsync(cancellationToken);
        return asked;
    }

    private async Task<FoundCaseLink?> FindAsync(string typed, CancellationToken cancellationToken)
    {
        var at = typed.LastIndexOf(LinkPath, StringComparison.Ordinal);
        if (at >= 0) return await find.ByTokenAsync(typed[(at + LinkPath.Length)..], cancellationToken);
        return (await find.TokenByCodeAsync(typed, cancellationToken)).IsAllowed(out var token, out _) ? await find.ByTokenAsync(token, cancellationToken) : null;
    }
}
