using Takan.Casework.Intake;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Printing;
using Takan.Platform.Words;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <summary>An item that is not met, as a decision lists it.</summary>
public sealed record FailedLine(string Number, string Title, string? Note);

/// <summary>The written decision that the conditions are not met, whichever way the case came to it.</summary>
public sealed record DecisionPaper
{
    public const string Key = "decision";
    public const string View = "/Records/Papers/Decision.cshtml";

    public required Case Case { get; init; }

    public required Bureau Bureau { get; init; }

    /// <summary>What was applied for, how it was inspected, and what is decided.</summary>
    public required string Course { get; init; }

    public required IReadOnlyList<FailedLine> Failed { get; init; }

    public required string Reasons { get; init; }

    public required string Statement { get; init; }

    public required DateTime DecidedAt { get; init; }

    public required string RecordDigest { get; init; }

    public required PaperFoot Foot { get; init; }

    public static string NameOf(RoomSituation room) => $"decision-{room.Inspection.Round}.pdf";

    /// <summary>Told while the room was open.</summary>
    public static DecisionPaper OnTheSpot(PaperModel model, ToldResult result) => new()
    {
        Case = model.Case,
        Bureau = model.Bureau,
        Course = $"你单位申请的“{model.Matter.Name}”，经{result.ToldAt.ShanghaiDate().FullDay()}{model.Room.Inspection.Means.Name().Chinese}，结论为不符合条件。",
        Failed = [.. model.Failed.Select(item => new FailedLine(item.Standard.Number, item.Standard.Title, item.Judged?.Note))],
        Reasons = result.Reasons ?? "",
        Statement = result.Statement ?? "",
        DecidedAt = result.ToldAt,
        RecordDigest = model.RecordDigest,
        Foot = model.Foot,
    };
}
