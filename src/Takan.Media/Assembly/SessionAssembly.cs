namespace Takan.Media.Assembly;

/// <summary>The steps for one session: read, place, make the parts, lay out the main camera, make the viewing copy, write down all of it.</summary>
internal sealed class SessionAssembly(Workshop workshop, AssemblyOptions options, ViewingCopyRequest request, string digest)
{
    private readonly List<RecordedGap> gaps = [.. request.Gaps.Where(gap => gap.Person == request.MainPerson)];

    public async Task<Timeline> Make(CancellationToken cancel)
    {
        var tracks = request.Tracks.GroupBy(track => track.Part).SelectMany(Read).ToList();
        var (parts, runs) = await MakeParts(tracks, cancel);
        var pieces = MainCamera.LayOut(runs, request.Length.TotalSeconds, gaps);
        var viewing = await MakeViewing(pieces, tracks, cancel);
        return new Timeline
        {
            Request = digest,
            Session = request.Session,
            StartUtc = request.StartUtc,
            EndUtc = request.EndUtc,
            Seconds = request.Length.TotalSeconds,
            WallClockStep = (request.EndUtc - request.StartUtc - request.Length).TotalSeconds,
            MainPerson = request.MainPerson,
            Viewing = viewing,
            Parts = parts,
            Gaps = [.. pieces.Select(piece => piece.Gap).OfType<Gap>()],
            Totals = new Totals(Sum(pieces, run: true), Sum(pieces, run: false)),
            Problems = workshop.Problems,
        };
    }

    private static double Sum(IEnumerable<Piece> pieces, bool run) =>
        pieces.Where(piece => piece.Run is not null == run).Sum(piece => piece.To - piece.From);

    private IReadOnlyList<PlacedTrack> Read(IEnumerable<RecordedTrack> part)
    {
        var read = new List<(RecordedTrack, MjrTrack)>();
        foreach (var recorded in part)
        {
            var reading = MjrReader.Read(recorded.File);
            if (reading.Track is { } track && track.Header.Kind == recorded.Kind)
                read.Add((recorded, track));
            else
                Miss(recorded, reading.Fault ?? MjrFault.Unsupported, reading.Track is null ? reading.Detail : "it holds the other kind of track");
        }
        return [.. Placement.Place(read, request.StartUtc).Select(placed => PlacedTrack.Place(placed.Recorded, placed.Track, placed.FirstPacketAt))];
    }

    private async Task<(List<PartFile> Parts, List<VideoRun> MainRuns)> MakeParts(List<PlacedTrack> tracks, CancellationToken cancel)
    {
        var (parts, runs) = (new List<PartFile>(), new List<VideoRun>());
        var maker = new PartMaker(workshop);
        foreach (var part in tracks.GroupBy(track => track.Recorded.Part))
        {
            ReportWithoutKeyFrame(part);
            foreach (var plan in PartPlan.Plan(part.Key, [.. part]))
            {
                var made = await maker.Make(plan, cancel);
                if (made is not null)
                    parts.Add(made);
                if (made?.Picture is not null && made.Person == request.MainPerson)
                    runs.Add(plan.Run!);
                else if (plan.Run is { } failed && made is null)
                    Hole(failed.Source.Recorded, failed.From, failed.To, "录像无法转换，原件已保留");
            }
        }
        return (parts, runs);
    }

    private void ReportWithoutKeyFrame(IEnumerable<PlacedTrack> part)
    {
        foreach (var track in part.Where(track => track.Recorded.Kind == TrackKind.Video && VideoRun.Cut(track).Count == 0))
        {
            workshop.Report(new Problem(track.Recorded.Part, Path.GetFileName(track.Recorded.File), "no key frame", "no picture can be shown", true));
            Hole(track.Recorded, track.Recorded.Start.TotalSeconds, track.Recorded.End.TotalSeconds, "录像中没有完整画面，原件已保留");
        }
    }

    private void Miss(RecordedTrack recorded, MjrFault fault, string detail)
    {
        workshop.Report(new Problem(recorded.Part, Path.GetFileName(recorded.File), fault.ToString(), detail, fault != MjrFault.Missing));
        var cause = fault switch
        {
            MjrFault.Empty => "录像为空：没有收到数据",
            MjrFault.Missing => "找不到录像文件",
            _ => "录像无法读取，原件已保留",
        };
        Hole(recorded, recorded.Start.TotalSeconds, recorded.End.TotalSeconds, cause);
    }

    /// <summary>Only the main camera's holes stand on the time line; what others lack is told as a problem.</summary>
    private void Hole(RecordedTrack recorded, double from, double to, string cause)
    {
        if (recorded.Kind == TrackKind.Video && recorded.Person == request.MainPerson)
            gaps.Add(new RecordedGap(recorded.Person, TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(to), cause));
    }

    private async Task<List<ViewingFile>> MakeViewing(IReadOnlyList<Piece> pieces, List<PlacedTrack> tracks, CancellationToken cancel)
    {
        var reels = Reel.Group(pieces);
        var maker = new ReelMaker(workshop, options, request.StartUtc);
        PlacedTrack[] sound = [.. tracks.Where(track => track.Recorded.Kind == TrackKind.Audio)];
        var files = new List<ViewingFile>();
        for (var i = 0; i < reels.Count; i++)
        {
            if (await maker.Make(reels[i], reels.Count == 1 ? "viewing" : $"viewing-{i + 1}", sound, cancel) is { } made)
                files.Add(made);
        }
        return files;
    }
}
