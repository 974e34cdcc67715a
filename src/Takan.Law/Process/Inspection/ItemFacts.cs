using Takan.Law.Profiles;

namespace Takan.Law.Process;

public enum Verdict
{
    Open,
    Met,
    NotMet,
    NotApplicable,
}

/// <summary>A check item as judged so far.</summary>
/// <param name="Number">The item's number in the matter's standard: <c>3</c>, <c>H2</c>.</param>
/// <param name="Note">What is wrong when not met; the reason when not applicable.</param>
/// <param name="Stills">Pictures tied to the item.</param>
/// <param name="Moments">Marked seconds of the video tied to the item.</param>
/// <param name="Remedy">What the applicant has to put right.</param>
public sealed record ItemFacts(
    string Number, ItemKind Kind, Verdict Verdict, string Note = "", int Stills = 0, int Moments = 0, string Remedy = "")
{
    /// <summary>Reminders (示) never block and never fail.</summary>
    public bool Counts => Kind != ItemKind.Reminder;

    /// <summary>Anything but one of the three verdicts is open.</summary>
    public bool IsOpen => Counts && Verdict is not (Verdict.Met or Verdict.NotMet or Verdict.NotApplicable);

    public bool Failed => Counts && Verdict == Verdict.NotMet;

    public bool HasEvidence => Stills + Moments > 0;
}
