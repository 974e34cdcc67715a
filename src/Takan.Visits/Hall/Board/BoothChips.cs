using Takan.Law.Process;
using Takan.Platform.Layout;

namespace Takan.Visits.Hall;

internal static class BoothChips
{
    /// <summary>The colour of a booth's state, on every page of the hall.</summary>
    public static ChipKind Chip(this BoothState state) => state switch
    {
        BoothState.Free => ChipKind.Ok,
        BoothState.Called => ChipKind.Do,
        BoothState.InSession => ChipKind.Wait,
        _ => ChipKind.Plain,
    };
}
