namespace Takan.Law.Teams;

/// <summary>Two inspectors who go out together, one of the permanent staff and one dispatched (LT-07).</summary>
/// <param name="IsTechnical">Professional-technical: takes the hard matters (LT-08).</param>
/// <param name="OpenCases">Cases that its people answer for and that have not ended.</param>
public sealed record InspectorPair(Guid Id, string Name, IReadOnlyList<Guid> People, bool IsTechnical, int OpenCases);

/// <summary>An area (片区) as the bureau keeps it.</summary>
/// <param name="Pair">The pair that owns it.</param>
public sealed record OwnedArea(string Name, IReadOnlyCollection<string> Subdistricts, Guid Pair);

/// <summary>What routing asks of a case and of its bureau.</summary>
/// <param name="Subdistrict">Null where the case was registered before the bureau kept areas.</param>
public sealed record PairQuestion(bool IsHard, string? Subdistrict, IReadOnlyList<OwnedArea> Areas, IReadOnlyList<InspectorPair> Pairs)
{
    public OwnedArea? Area => Areas.FirstOrDefault(area => Subdistrict is not null && area.Subdistricts.Contains(Subdistrict));

    public InspectorPair? AreaPair => Pairs.FirstOrDefault(pair => pair.Id == Area?.Pair);

    /// <summary>The one with the fewest open cases; of equals the first by name, then by id, so that the same facts give the same pair.</summary>
    public InspectorPair? FreestTechnicalPair => Pairs.Where(pair => pair.IsTechnical)
        .OrderBy(pair => pair.OpenCases).ThenBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Id).FirstOrDefault();
}

/// <param name="Pair">Null where the bureau has nobody for it: then any inspector may take it.</param>
public sealed record PairAnswer(InspectorPair? Pair, string Rule, Bilingual Because)
{
    public PairDuty Duty => Pair is null ? PairDuty.Nobodys : new(Rule, Pair.Name, Pair.People);
}

/// <summary>Which pair a case goes to (LT-07, LT-08): the first row that fits.</summary>
public static class PairRouting
{
    public const string AreaRule = "LT-07";
    public const string HardRule = "LT-08";

    private static readonly IReadOnlyList<Row> Table =
    [
        new(HardRule, question => question.IsHard && question.AreaPair is { IsTechnical: true }, question => question.AreaPair,
            question => new($"有难度的事项由专业技术组办理，“{question.Area!.Name}”的组就是专业技术组。", $"A hard matter goes to a technical pair; the pair of {question.Area!.Name} is one.")),
        new(HardRule, question => question.IsHard && question.FreestTechnicalPair is not null, question => question.FreestTechnicalPair,
            _ => new("有难度的事项由专业技术组办理，派给手上办件最少的一组。", "A hard matter goes to the technical pair with the fewest open cases.")),
        new(HardRule, question => question.IsHard, _ => null,
            _ => new("有难度的事项应由专业技术组办理，本局还没有设专业技术组。", "A hard matter should go to a technical pair, and the bureau has none.")),
        new(AreaRule, question => question.AreaPair is not null, question => question.AreaPair,
            question => new($"“{question.Subdistrict}”在“{question.Area!.Name}”，由这一片的组办理。", $"{question.Subdistrict} lies in {question.Area!.Name}, whose pair takes it.")),
        new(AreaRule, question => question.Subdistrict is not null, _ => null,
            question => new($"“{question.Subdistrict}”还没有划进片区。", $"{question.Subdistrict} belongs to no area yet.")),
        new(AreaRule, _ => true, _ => null,
            _ => new("这一件没有登记街道，没有派给哪一组。", "The case names no subdistrict, so no pair was chosen.")),
    ];

    public static PairAnswer Choose(PairQuestion question)
    {
        var row = Table.First(row => row.Fits(question));
        return new(row.Pair(question), row.Rule, row.Because(question));
    }

    private sealed record Row(string Rule, Func<PairQuestion, bool> Fits, Func<PairQuestion, InspectorPair?> Pair, Func<PairQuestion, Bilingual> Because);
}
