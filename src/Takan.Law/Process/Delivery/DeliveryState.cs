namespace Takan.Law.Process;

/// <summary>Where what was decided is on its way to the applicant (LJ-15, LJ-16). It goes on after the case is concluded.</summary>
public enum DeliveryState
{
    /// <summary>The applicant chooses the way, a fee is recorded; nothing was given out.</summary>
    Waiting,

    /// <summary>In the post.</summary>
    Posted,

    /// <summary>The post brought it back.</summary>
    CameBack,

    /// <summary>Lies behind the case link; the applicant has not confirmed it yet.</summary>
    OnPhone,

    /// <summary>With the applicant. An end.</summary>
    Delivered,
}

public enum DeliveryCommand
{
    ChooseWay,
    RecordFee,
    Post,
    RecordReturn,
    RecordArrival,
    HandOut,
    PutOnPhone,

    /// <summary>The applicant says on the phone that it has arrived.</summary>
    Confirm,

    /// <summary>The applicant said elsewhere that what lies on the phone has arrived: who says so, and how.</summary>
    RecordReceipt,

    /// <summary>What was put on the phone is wrong or cannot be opened: it lies there no longer.</summary>
    TakeBack,
}
