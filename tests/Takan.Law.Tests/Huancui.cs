using Takan.Law.Profiles;

namespace Takan.Law.Tests;

/// <summary>The numbers of the Huancui paper, as its profile folder gives them.</summary>
internal static class Huancui
{
    public static readonly Numbers Numbers = new()
    {
        TeamMinimum = 2,
        TeamMaximum = 4,
        RectificationWorkingDays = 10,
        NominalPixels = 8_000_000,
        MinimumStillPixels = 7_900_000,
        MinimumUploadKilobits = 800,
        WaitingMinutes = 15,
        ApplicantReschedules = 2,
        ApplicantNoticeHours = 2,
        InspectionsPerDay = 8,
        InspectionsAtOnce = 4,
        ConsentLinkDays = 5,
        CallbackPercent = 10,
    };
}
