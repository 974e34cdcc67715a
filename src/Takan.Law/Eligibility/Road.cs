namespace Takan.Law.Eligibility;

/// <summary>Ways in which a case can come to its decision.</summary>
public enum Road
{
    /// <summary>The premises stand in the exemption library (LT-32).</summary>
    Exempt,

    /// <summary>Renewal by no-change commitment (LT-11).</summary>
    Renewal,

    /// <summary>Notice and commitment (HC-66).</summary>
    Commitment,

    /// <summary>Live video.</summary>
    Remote,

    /// <summary>Material that the applicant records alone (LJ-10).</summary>
    SelfRecorded,

    OnSite,
}

public static class RoadTerms
{
    public static Bilingual Name(this Road road) => road switch
    {
        Road.Exempt => new("免踏勘承诺", "exemption by commitment"),
        Road.Renewal => new("无变化承诺延续", "renewal by no-change commitment"),
        Road.Commitment => new("告知承诺", "notice and commitment"),
        Road.Remote => new("远程视频踏勘", "live video inspection"),
        Road.SelfRecorded => new("自行录制", "own recording"),
        _ => new("现场踏勘", "visit"),
    };
}
