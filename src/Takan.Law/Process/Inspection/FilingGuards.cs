using Takan.Law.Calendar;
using Takan.Law.Registry;

namespace Takan.Law.Process;

/// <summary>What the registry stops. Three filings, three noes (三备案三不得): asked only where the bureau's paper demands them.</summary>
public static class FilingGuards
{
    public static readonly Guard<InspectionFacts> MatterFiled = Guard.That<InspectionFacts>(
        "TJ-10", facts => !facts.Registry.Demanded || Covers(facts.Registry.Matter, facts),
        "事项未备案或备案已过期，不得进行现场勘验。请先在名录里备案这个事项。",
        "The matter is not filed, or its filing has expired: it may not be inspected. File it in the registry first.");

    public static readonly Guard<InspectionFacts> TeamFiled = Guard.That<InspectionFacts>(
        "TJ-11",
        (_, facts) => !facts.Registry.Demanded || !Unfiled(facts).Any(),
        (_, facts) => new(
            $"{string.Join('、', Unfiled(facts))}未备案，或者执法证当天不在有效期内，不得参与勘验。请先在名录里备案，或者换人。",
            $"Not filed, or without a valid certificate on the day: {string.Join(", ", Unfiled(facts))}. File them in the registry, or choose others."));

    public static readonly Guard<InspectionFacts> NobodySuspended = Guard.That<InspectionFacts>(
        "TJ-52",
        (_, facts) => !facts.Registry.Demanded || !Of(facts, person => person.IsSuspended).Any(),
        (_, facts) => new(
            $"{Names(facts, person => person.IsSuspended, "、")}已被停止参加踏勘。请换人，或者请县优办、中心负责人恢复。",
            $"Stopped from inspecting: {Names(facts, person => person.IsSuspended, ", ")}. Choose others, or ask the county office or the centre lead to lift it."));

    public static readonly Guard<InspectionFacts> MatterAsFiled = Guard.That<InspectionFacts>(
        "TJ-61", facts => !facts.Registry.Demanded || !facts.Registry.MatterChanged,
        "事项的名称或编码改过，没有变更备案，不得进行现场勘验。请先申请变更备案。",
        "Name or code of the matter changed without a filing: it may not be inspected. Apply for a change of the filing first.");

    public static readonly Guard<InspectionFacts> TeamAsFiled = Guard.That<InspectionFacts>(
        "TJ-61",
        (_, facts) => !facts.Registry.Demanded || !Of(facts, person => person.HasChanged).Any(),
        (_, facts) => new(
            $"{Names(facts, person => person.HasChanged, "、")}的信息改过，没有变更备案。请先申请变更备案，或者换人。",
            $"Changed without a filing: {Names(facts, person => person.HasChanged, ", ")}. Apply for a change of the filing, or choose others."));

    public static readonly Guard<InspectionFacts> EntityFiled = Guard.That<InspectionFacts>(
        "TJ-12", facts => !facts.Registry.Demanded || facts.Registry.EntityFiled,
        "市场主体还没有录入名录，不能报备上门。请先备案这个市场主体。",
        "The market entity is not in the registry, so the visit cannot be filed. File the entity first.");

    public static readonly Guard<InspectionFacts> VisitFiled = Guard.That<InspectionFacts>(
        "TJ-12", facts => !facts.Registry.Demanded || StillHolds(facts.Registry.Visit, facts),
        "上门前未备案登记，不得实施现场勘验。请先报备人员和时间；人员或时间改过的，要重新报备。",
        "The visit was not filed before arrival. File people and time first; once either has changed, file again.");

    /// <summary>Asked under every paper: a visit stays open to everyone, a video inspection does not.</summary>
    public static readonly Guard<InspectionFacts> NotDishonest = Guard.That<InspectionFacts>(
        "LJ-07",
        (_, facts) => OnTheList(facts) is null,
        (_, facts) => new(OnTheList(facts)!.Words, OnTheList(facts)!.English));

    private static Refusal? OnTheList(InspectionFacts facts) =>
        facts.Now is { } now ? DishonestyGate.Check(facts.Registry.Dishonesty, ChinaTime.Day(now)) : null;

    private static bool StillHolds(FiledVisit? visit, InspectionFacts facts) =>
        visit is not null && visit.At == facts.Appointment && visit.People.ToHashSet().SetEquals(facts.Team)
        && (facts.Begins is not { } begins || ChinaTime.Day(begins) == ChinaTime.Day(visit.At));

    private static IEnumerable<string> Unfiled(InspectionFacts facts) => Of(facts, person => !Covers(person.Validity, facts));

    private static string Names(InspectionFacts facts, Func<PersonFiling, bool> which, string between) => string.Join(between, Of(facts, which));

    private static IEnumerable<string> Of(InspectionFacts facts, Func<PersonFiling, bool> which) => facts.Team
        .Select(person => facts.Registry.People.GetValueOrDefault(person) ?? new PersonFiling("有人", null))
        .Where(which).Select(person => person.Name);

    /// <summary>A filing must still hold on the day on which people go there.</summary>
    private static bool Covers(Validity? validity, InspectionFacts facts) =>
        validity is not null && DayOf(facts) is { } day && validity.Covers(day);

    private static DateOnly? DayOf(InspectionFacts facts)
    {
        if (facts.Begins is { } begins) return ChinaTime.Day(begins);
        var times = new[] { facts.Appointment, facts.Now }.OfType<DateTime>().ToList();
        return times.Count == 0 ? null : ChinaTime.Day(times.Max());
    }
}
