using Takan.Law.Process;
using Takan.Platform.Layout;

namespace Takan.Casework.CasePage;

/// <summary>How a state of the case looks wherever it stands as a chip.</summary>
public static class CaseChip
{
    public static ChipKind Chip(this CaseState state) => state switch
    {
        CaseState.Passed or CaseState.Concluded => ChipKind.Ok,
        CaseState.Rectifying or CaseState.Returned or CaseState.ReviewReturned or CaseState.NotMet or CaseState.RectificationLapsed => ChipKind.Wait,
        CaseState.Withdrawn or CaseState.NotAccepted => ChipKind.Plain,
        _ => ChipKind.Do,
    };
}
