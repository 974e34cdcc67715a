namespace Takan.Law.Profiles;

/// <summary>
/// The numbers of a bureau's paper that rules ask for. A matter may override some of them
/// (its own time to rectify, K3); no rule holds such a number itself.
/// </summary>
public sealed record Numbers
{
    /// <summary>Fewest inspectors of an inspection that decides on substance (行政许可法 34, K7).</summary>
    public required int TeamMinimum { get; init; }

    /// <summary>Most inspectors without a filed explanation (TJ-33).</summary>
    public required int TeamMaximum { get; init; }

    /// <summary>Time to rectify, in working days (HC-56, K3).</summary>
    public required int RectificationWorkingDays { get; init; }

    /// <summary>What the paper asks of the phone, as people say it: 8,000,000 (HC-52).</summary>
    public required long NominalPixels { get; init; }

    /// <summary>Fewest pixels of the test still; real phones of nominally 8 MP give 3264 × 2448.</summary>
    public required long MinimumStillPixels { get; init; }

    /// <summary>Least measured upload of the device check, kbit/s.</summary>
    public required int MinimumUploadKilobits { get; init; }

    /// <summary>How long the inspectors wait, documented, before the applicant is absent by own fault (HC-53).</summary>
    public required int WaitingMinutes { get; init; }

    /// <summary>How often an applicant may move the appointment without asking the bureau.</summary>
    public required int ApplicantReschedules { get; init; }

    /// <summary>Until how many hours before it begins an applicant may choose or move an appointment on the phone; null: the default of the house.</summary>
    public int? ApplicantNoticeHours { get; init; }

    /// <summary>Most inspections of one person on one day; null: the default of the house.</summary>
    public int? InspectionsPerDay { get; init; }

    /// <summary>Most inspections of the bureau at one time, each needs a console; null: the default of the house.</summary>
    public int? InspectionsAtOnce { get; init; }

    /// <summary>How long a case link asks for consent before a new one is needed, in days.</summary>
    public required int ConsentLinkDays { get; init; }

    /// <summary>Least share of remote cases drawn each month for a call back, in percent (HC-24, DL-13); null when the paper sets none.</summary>
    public int? CallbackPercent { get; init; }

    /// <summary>Within how many working days a unit chooses people and time before its lead is reminded (TJ-17); null: the default of the house.</summary>
    public int? ArrangeWorkingDays { get; init; }

    /// <summary>Fewest working days to speak before a negative decision after a lapse; null: the default of the house.</summary>
    public int? StatementWorkingDays { get; init; }

    /// <summary>People of a single inspection before others join (TJ-32); null when the paper sets none.</summary>
    public int? SingleTeam { get; init; }
}
