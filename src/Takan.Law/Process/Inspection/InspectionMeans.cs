namespace Takan.Law.Process;

/// <summary>How an inspection is held.</summary>
public enum InspectionMeans
{
    Video,

    /// <summary>The inspectors go there (上门踏勘).</summary>
    OnTheSpot,
}

public static class InspectionMeansWords
{
    public static Bilingual Name(this InspectionMeans means) => means switch
    {
        InspectionMeans.OnTheSpot => new("上门现场踏勘", "Visit on the spot"),
        _ => new("远程视频踏勘", "Remote inspection by video"),
    };
}
