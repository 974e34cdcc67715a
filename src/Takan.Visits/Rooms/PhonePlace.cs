namespace Takan.Visits.Rooms;

/// <summary>What a phone says of its place, in a header that anybody can write: believed only as far as it can be a place on earth.</summary>
public static class PhonePlace
{
    private const double LargestRadiusMetres = 100_000;

    /// <summary>No place at all is sane; half of one is not.</summary>
    public static bool IsSane(double? latitude, double? longitude, double? accuracyMetres) => (latitude, longitude) switch
    {
        (null, null) => true,
        ({ } north, { } east) => Math.Abs(north) <= 90 && Math.Abs(east) <= 180 && (accuracyMetres is null or (>= 0 and <= LargestRadiusMetres)),
        _ => false,
    };
}
