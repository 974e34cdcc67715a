namespace Takan.Law.Registry;

public enum DishonestySubject
{
    Entity,
    Person,
    Address,
}

/// <summary>One entry of the dishonesty list (失信名单) as gates see it.</summary>
/// <param name="Until">Last day of its effect; null while no end is set.</param>
/// <param name="LiftedOn">The day on which it was lifted; from then on it stops nothing.</param>
public sealed record DishonestyFact(DishonestySubject Subject, string Name, DateOnly From, DateOnly? Until, DateOnly? LiftedOn)
{
    public bool Blocks(DateOnly day) => new Validity(From, Until).Covers(day) && !(LiftedOn <= day);
}

/// <summary>Who is on the list gets neither a remote inspection nor an exemption (LJ-07, HC-25); the visit stays open to everyone.</summary>
public static class DishonestyGate
{
    /// <summary>Null when nothing on the list stands against it on that day.</summary>
    public static Refusal? Check(IEnumerable<DishonestyFact> entries, DateOnly day) =>
        entries.Where(entry => entry.Blocks(day)).Select(Refuse).FirstOrDefault();

    private static Refusal Refuse(DishonestyFact entry) => new(
        "LJ-07",
        $"“{entry.Name}”在失信名单上{(entry.Until is { } until ? $"（到 {until:yyyy-MM-dd}）" : "")}，不能办理视频踏勘或免踏勘，请按现场踏勘办理。",
        $"\"{entry.Name}\" is on the dishonesty list{(entry.Until is { } end ? $" (until {end:yyyy-MM-dd})" : "")}: no remote inspection and no exemption; a visit is open.");
}
