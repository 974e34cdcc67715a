using Takan.Law.Calendar;

namespace Takan.Law.Process;

/// <summary>The formal inspection that begins at once (即时踏勘): where, when and on whose wish (LT-45). All else is as for one by appointment.</summary>
public static class InstantGuards
{
    public static readonly Guard<InspectionFacts> InstantOffered = Guard.That<InspectionFacts>(
        "LT-45", facts => facts.InstantHours is not null,
        "本局的工作方案没有开这个事项的即时踏勘，请预约时间。",
        "The bureau's work plan offers no instant inspection of this matter: book a time.");

    public static readonly Guard<InspectionFacts> InstantHoursHold = Guard.That<InspectionFacts>(
        "LT-45",
        (_, facts) => facts is { InstantHours: { } hours, Now: { } now } && hours.Holds(ChinaTime.Local(now)),
        (_, facts) => new(
            $"即时踏勘只在 {facts.InstantHours?.From ?? 0}:00 到 {facts.InstantHours?.Until ?? 0}:00 办理。请到时再来，或者预约时间。",
            $"Instant inspections are held from {facts.InstantHours?.From ?? 0}:00 to {facts.InstantHours?.Until ?? 0}:00: come then, or book a time."));

    public static readonly Guard<InspectionFacts> ApplicantAskedNow = Guard.That<InspectionFacts>(
        "LT-45", facts => facts.InstantAsked,
        "申请人没有提出马上踏勘。即时踏勘由申请人提出。",
        "The applicant has not asked to be inspected now: that is the applicant's to ask.");
}
