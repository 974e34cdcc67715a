using Takan.Law.Process;
using Takan.Law.Profiles;

namespace Takan.Casework.CasePage;

/// <summary>What to list. All but what is searched for is the address of the page, so a link shows the same to everyone who may see it.</summary>
/// <param name="Find">Part of the number, the name, the credit code or the address; or four characters: also the tail of the ID or phone number.</param>
public sealed record CaseFilter(string? Find = null, CaseState? State = null)
{
    /// <summary>Any state of it; <see cref="State"/> goes first.</summary>
    public CaseGroup? Group { get; init; }

    public Guid? Officer { get; init; }

    /// <summary>Cases whose officer belongs to it.</summary>
    public Guid? Unit { get; init; }

    public string? Matter { get; init; }

    public ChannelKind? Channel { get; init; }

    public string? Subdistrict { get; init; }

    /// <summary>UTC, itself included.</summary>
    public DateTime? AcceptedFrom { get; init; }

    /// <summary>UTC, itself excluded.</summary>
    public DateTime? AcceptedBefore { get; init; }

    public DueTerm? Due { get; init; }

    /// <summary>Time of the last row of the page before, as the list is ordered; keyset, so that new cases move nothing.</summary>
    public DateTime? Before { get; init; }

    public string? BeforeNumber { get; init; }

    /// <summary>A list of what was accepted in some days is ordered by acceptance: one index answers both.</summary>
    public bool IsByAcceptance => AcceptedFrom is not null || AcceptedBefore is not null;

    /// <summary>The states asked for; null: all but <see cref="CaseState.Applying"/>. Of a term only what has not ended can be late.</summary>
    public IReadOnlyList<CaseState>? States => Due is null ? Chosen : [.. CaseGroup.UnderWay.States.Intersect(Chosen ?? CaseGroup.UnderWay.States)];

    private IReadOnlyList<CaseState>? Chosen => State is { } one ? [one] : Group?.States;
}

/// <summary>How the statutory term stands.</summary>
public enum DueTerm
{
    Overdue,

    /// <summary>Ends today or within <see cref="DueCases.SoonWorkingDays"/> working days.</summary>
    Soon,
}
