namespace Takan.Law.Process;

/// <summary>Where an applicant's wish stands to be looked at otherwise than by a formal appointment.</summary>
public enum VisitRequestState
{
    NotAsked,

    /// <summary>Waits for the bureau.</summary>
    Asked,

    /// <summary>It has its time, or began at once.</summary>
    Granted,

    /// <summary>The bureau said no and why.</summary>
    Declined,

    /// <summary>Taken back by the applicant, or overtaken by the case.</summary>
    Withdrawn,
}

public enum VisitRequestCommand
{
    AskForVisit,

    /// <summary>The applicant reads the notice and gives the separate consents to this session.</summary>
    ConsentToVisit,
    GrantVisit,
    DeclineVisit,
    WithdrawVisit,
}
