namespace Takan.Law.Profiles;

/// <summary>What a film that the applicant records alone must be like (LJ-28 … LJ-31). The file <c>forms/filming.yaml</c>.</summary>
public sealed record FilmingSpecification
{
    public required string Title { get; init; }

    /// <summary>Which of these are the paper's and which are the bureau's own defaults.</summary>
    public required string Source { get; init; }

    public required FilmingLimits Limits { get; init; }

    /// <summary>Containers and codecs taken: <c>MP4</c>, <c>H.264</c>.</summary>
    public required IReadOnlyList<string> Formats { get; init; }

    /// <summary>What is filmed, in order. One uninterrupted take of all of it (LJ-28).</summary>
    public required IReadOnlyList<string> Order { get; init; }

    /// <summary>Words that the applicant says about the own person (LJ-30).</summary>
    public required string Introduction { get; init; }

    /// <summary>Words by which the applicant answers for the film (LJ-30).</summary>
    public required string Pledge { get; init; }

    /// <summary>What must stay out of the picture.</summary>
    public IReadOnlyList<string> KeepOut { get; init; } = [];
}

/// <param name="FreshDays">Oldest film that is taken, in days before the upload.</param>
/// <param name="DistanceMetres">Farthest from the address at the start; null: the place is not checked.</param>
/// <param name="PhraseMinutes">How long the spoken phrase of the day holds; null: none is asked.</param>
public sealed record FilmingLimits(
    int MinimumMinutes, int MaximumMinutes, int MinimumShortSide, int MinimumFramesPerSecond, int MaximumMegabytes, int FreshDays, int? DistanceMetres = null, int? PhraseMinutes = null);
