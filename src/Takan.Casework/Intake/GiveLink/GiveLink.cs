using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access.CaseLinks;

namespace Takan.Casework.Intake;

/// <param name="SendBySms">Also sends the fixed address and the code to the applicant's phone.</param>
public sealed record GiveLinkInput(CaseTarget Target, bool SendBySms);

/// <summary>Gives the applicant the one way to the case: QR code, or fixed address and code (HC-61, HC-62). Only a labelled case has one (HC-20).</summary>
public sealed class GiveLink(CaseActs acts, IssueCaseLink issue, ShowCaseLink show, PersonalNumbers numbers)
{
    /// <summary>Long enough for the longest way of a case, and for reading the result afterwards.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(180);

    public async Task<Outcome<IssuedCaseLink>> HandleAsync(GiveLinkInput input, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        // A second link would void the first, which the applicant may just have scanned.
        if (act.IsRepeat) return await show.RunAsync(act.Case.Id, cancellationToken) is { } given ? given : CaseLinkRefusals.Expired;
        if (!new CaseHead(act.Case, act.Profile).Label.IsAllowed(out _, out var unlabelled)) return unlabelled;
        if (CaseProcess.Table.IsEnd(act.Case.State)) return CaseLinkRefusals.Expired;

        var link = await issue.RunAsync(act.Act, new()
        {
            CaseId = act.Case.Id,
            BureauId = act.Case.BureauId,
            Phone = numbers.OpenPhone(act.Case),
            ExpiresAt = act.Act.Now + Life,
            SendBySms = input.SendBySms,
        }, cancellationToken);
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? link : late;
    }
}
