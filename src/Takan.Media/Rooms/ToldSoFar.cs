using Takan.Media.Client;

namespace Takan.Media.Rooms;

/// <summary>
/// The journal is written before the record. An agent that died between the two would tell the same part or gap once more, or would hold
/// something for told that was not: after a start the record says of both what the journal says.
/// </summary>
static class ToldSoFar
{
    public static void Into(RoomRecord record, IReadOnlyList<RoomEvent> journal)
    {
        Gaps(record, journal);
        Parts(record, journal);
        People(record, journal);
    }

    private static void Gaps(RoomRecord record, IReadOnlyList<RoomEvent> journal)
    {
        var open = new Dictionary<string, GapRecord>();
        foreach (var one in journal)
        {
            switch (one)
            {
                case GapStarted gap:
                    open[Rooms.Gaps.Key(gap.Feed, gap.Track)] = new() { Feed = gap.Feed, Person = gap.Person, Track = gap.Track, Cause = gap.Cause, StartMs = gap.StartMs };
                    break;
                case GapEnded gap:
                    open.Remove(Rooms.Gaps.Key(gap.Feed, gap.Track));
                    record.GapsUntil[Rooms.Gaps.Key(gap.Feed, gap.Track)] = gap.EndMs;
                    break;
            }
        }

        // A cause may have become known after the gap was told.
        foreach (var known in record.Gaps)
            if (open.TryGetValue(Rooms.Gaps.Key(known.Feed, known.Track), out var told) && told.StartMs == known.StartMs)
                told.Cause = known.Cause;
        record.Gaps.Clear();
        record.Gaps.AddRange(open.Values);
    }

    private static void Parts(RoomRecord record, IReadOnlyList<RoomEvent> journal)
    {
        var opened = journal.OfType<PartOpened>().DistinctBy(part => part.File).ToDictionary(part => part.File);
        record.Parts.RemoveAll(part => !opened.ContainsKey(part.File));
        record.Parts.AddRange(opened.Values.ExceptBy(record.Parts.ConvertAll(part => part.File), part => part.File).Select(part => RecordOf(record, part)).ToList());
        foreach (var part in record.Parts)
        {
            var closed = journal.OfType<PartClosed>().FirstOrDefault(one => one.File == part.File);
            var lost = journal.OfType<PartLost>().FirstOrDefault(one => one.File == part.File);
            (part.Sha256, part.Bytes, part.EndMs) = (closed?.Sha256, closed?.Bytes ?? part.Bytes, closed?.EndMs);
            part.Lost = lost is not null;
            part.Failed |= journal.OfType<PartFailed>().Any(one => one.File == part.File);
        }
    }

    private static PartRecord RecordOf(RoomRecord record, PartOpened part) => new()
    {
        File = part.File,
        Publication = record.Publications.Concat(record.Ended).FirstOrDefault(one => part.File.StartsWith(one.Files + "-", StringComparison.Ordinal))?.Id ?? "",
        Feed = part.Feed,
        Person = part.Person,
        Track = part.Track,
        Codec = part.Codec,
        StartMs = part.StartMs,
    };

    private static void People(RoomRecord record, IReadOnlyList<RoomEvent> journal)
    {
        foreach (var one in journal)
        {
            if (one is Joined joined && !record.Present.Contains(joined.Person))
                record.Present.Add(joined.Person);
            else if (one is Left left)
                record.Present.Remove(left.Person);
        }

        foreach (var started in journal.OfType<FeedStarted>())
            if (record.Publications.Find(one => one.Feed == started.Feed && one.Attempt == started.Attempt) is { } publication)
                publication.Live = true;
    }
}
