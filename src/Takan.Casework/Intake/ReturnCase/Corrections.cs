using Takan.Law;
using Takan.Law.Messages;

namespace Takan.Casework.Intake;

/// <summary>What somebody has to correct, told once (一次性告知): at the window, or by the preliminary review.</summary>
public static class Corrections
{
    /// <summary>More is no list that somebody works off.</summary>
    public const int Most = 100;

    /// <param name="lines">As typed. Lines that say nothing are left out.</param>
    public static Outcome<IReadOnlyList<string>> Read(IReadOnlyList<string?> lines)
    {
        var corrections = lines.Select(line => line?.Trim() ?? "").Where(line => line.Length > 0).ToList();
        if (corrections.Any(line => line.Length > Case.ReasonLength)) return IntakeRefusals.TooLong(Case.ReasonLength);
        if (corrections.Count > Most) return IntakeRefusals.TooManyCorrections(Most);
        return corrections;
    }

    /// <summary>Inside the act that returns the case: the list and its day stand for the notice, and the applicant is told.</summary>
    public static Task AskAsync(CaseAct act, ApplicantSms sms, IReadOnlyList<string> corrections, CancellationToken cancellationToken)
    {
        act.Case.Corrections = [.. corrections];
        act.Case.ReturnedAt = act.Act.Now;
        return sms.SendAsync(act.Act, act.Case, act.Case.IsOnThePhone ? SmsCatalogue.CaseReturnedOnline : SmsCatalogue.CaseReturned, $"returned/{act.Case.Id}/{act.Case.Version}",
            new Dictionary<string, string> { ["count"] = $"{corrections.Count}" }, cancellationToken);
    }
}
