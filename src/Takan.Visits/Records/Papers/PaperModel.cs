using Takan.Casework.Intake;
using Takan.Law.Profiles;
using Takan.Platform.Printing;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

public sealed record PaperItem(CheckItem Standard, ItemJudgement? Judged, IReadOnlyList<PaperPicture> Pictures, int Moments, IReadOnlyList<ItemRemark> Remarks);

/// <param name="File">Name of the watermarked copy among the paper's files.</param>
public sealed record PaperPicture(Still Still, string Item, string ItemTitle, string File, string Sha256);

public sealed record PaperSignature(string Name, DateTime At, string Words, bool AtConsoleOfColleague);

public sealed record PaperPresence(string Name, DateTime Since);

/// <summary>What every paper of an inspection is made from.</summary>
public sealed record PaperModel
{
    public required Case Case { get; init; }

    public required Bureau Bureau { get; init; }

    public required Matter Matter { get; init; }

    public required RoomSituation Room { get; init; }

    public required IReadOnlyList<PaperItem> Items { get; init; }

    public required IReadOnlyList<PaperSignature> Signatures { get; init; }

    /// <summary>Experts, people of the business section and announced observers who were in the room, in the order of their coming (LJ-20, LJ-23, HC-42).</summary>
    public IReadOnlyList<Attendance> Watchers { get; init; } = [];

    public required Closing? Closing { get; init; }

    /// <summary>The applicant's signature, by its name among the paper's files.</summary>
    public string? Countersignature { get; init; }

    public ToldResult? Result { get; init; }

    public required string RecordDigest { get; init; }

    /// <summary>Number, QR code and the fingerprint of the key that will seal: the reader holds it before the package is checked.</summary>
    public required PaperFoot Foot { get; init; }

    /// <summary>Who was at the place, and since when; none in an inspection by video.</summary>
    public IReadOnlyList<PaperPresence> AtThePlace { get; init; } = [];

    public bool IsOnTheSpot => Room.Inspection.Means == Law.Process.InspectionMeans.OnTheSpot;

    public required long RecordedSeconds { get; init; }

    public required int Gaps { get; init; }

    public IEnumerable<PaperItem> Failed => Items.Where(item => item.Judged?.Verdict == Law.Process.Verdict.NotMet && item.Standard.Kind != ItemKind.Reminder);
}
