namespace Takan.Law.Calendar;

/// <summary>What may stop a clock. Inspection by video or visit, and rectification, are no ground: those clocks run on.</summary>
public enum PauseGround
{
    Hearing,
    Tender,
    Auction,
    Inspection,
    Testing,
    Quarantine,
    Appraisal,
    ExpertReview,

    /// <summary>A step of the bureau's own public list: stops the promised clock alone.</summary>
    BureauStep,
}

/// <summary>Days that a clock does not count (行政许可法 45).</summary>
/// <param name="From">First day, counted in.</param>
/// <param name="Through">Last day, counted in; the planned one until the true one is known.</param>
/// <param name="Notice">Number of the written notice to the applicant. Without notice the clock runs on.</param>
public sealed record Pause(PauseGround Ground, DateOnly From, DateOnly Through, string Notice)
{
    public bool StopsStatutory => StopsPromised && Ground != PauseGround.BureauStep;

    public bool StopsPromised => !string.IsNullOrWhiteSpace(Notice);

    public bool Covers(DateOnly day) => From <= day && day <= Through;
}
