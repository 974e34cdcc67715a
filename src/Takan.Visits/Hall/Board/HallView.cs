using Takan.Law;
using Takan.Law.Hall;
using Takan.Law.Identifiers;
using Takan.Law.Process;

namespace Takan.Visits.Hall;

/// <summary>Somebody who is awaited today.</summary>
/// <param name="Label">The running number that the screen shows.</param>
/// <param name="Booth">Where it is called to, or sits; null for none.</param>
public sealed record QueueLine(CaseId Case, string Label, DateTime At, QueueStanding Standing, string? Booth);

/// <param name="Label">The running number of the case that it is kept for.</param>
public sealed record BoothLine(Guid Id, string Name, BoothState State, DateTime Since, string? Label, string? Reason);

/// <summary>What the hall may know: running numbers, times, booths. It names nobody.</summary>
/// <param name="Objection">Why this bureau has no service room any more; null where it has one.</param>
/// <param name="NextFree">The next time without an appointment, UTC; null when two weeks are full.</param>
public sealed record HallView(DateTime Now, IReadOnlyList<QueueLine> Queue, IReadOnlyList<BoothLine> Booths, DateTime? NextFree, Refusal? Objection)
{
    public IEnumerable<BoothLine> Calls => Booths.Where(booth => booth.State == BoothState.Called);

    /// <summary>Two views with the same show the same.</summary>
    public string Fingerprint => string.Join('\n',
        [.. Queue.Select(line => line.ToString()), .. Booths.Select(booth => booth.ToString()), $"{NextFree:O} {Objection?.Rule} {Now:yyyy-MM-ddTHH:mm}"]);
}
