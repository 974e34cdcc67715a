using Takan.Casework.Catalog;
using Takan.Law.Process;

namespace Takan.Casework.Intake;

/// <summary>How the preliminary review of a case stands, by the paper that the case is bound to (LJ-13, LJ-14).</summary>
public static class CaseReview
{
    public static ReviewStanding Of(Case @case, CaseProfile profile) => profile.Bureau.Process?.PreliminaryReview is null
        ? ReviewStanding.NotDemanded
        : new() { Demanded = true, HandedOverAt = @case.HandedOverAt, HandedBackAt = @case.HandedBackAt, AcknowledgedAt = @case.ResultTakenOverAt };
}
