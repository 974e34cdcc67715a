namespace Takan.Law.Teams;

/// <summary>As what a person takes part in an inspection without inspecting.</summary>
public enum WatcherKind
{
    /// <summary>观察员: of supervision; announced or not (HC-42, DL-31).</summary>
    Observer,

    /// <summary>业务人员: sent by the business section (LJ-19).</summary>
    Business,

    /// <summary>专家: invited from outside (LJ-20).</summary>
    Expert,
}

/// <summary>What those may do who take part without inspecting (LJ-20, LJ-23).</summary>
public static class Watching
{
    public static readonly Refusal DoesNotSteer = new(
        "LJ-23", "您是来旁听的，可以看、可以听，不能操作这次勘验。", "You take part without inspecting: you see and hear, and steer nothing.");

    /// <summary>Experts and those whom the business section sent say what they think of an item; an observer is silent.</summary>
    public static bool MayRemark(this WatcherKind kind) => kind is not WatcherKind.Observer;

    public static Bilingual Name(this WatcherKind kind) => kind switch
    {
        WatcherKind.Observer => new("观察员", "Observer"),
        WatcherKind.Business => new("业务人员", "Business staff"),
        _ => new("专家", "Expert"),
    };

    /// <summary>An observer neither inspects nor answers for the case (HC-42).</summary>
    public static Refusal? ObserverObjection(Guid observer, IEnumerable<Guid> team, Guid? officer) =>
        SeparationOfDuties.Observer(observer, officer is { } responsible ? team.Append(responsible) : team);
}
