using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Registry;
using Takan.Law.Process;
using Takan.Law.Registry;
using Takan.Platform.Database;
using Takan.Platform.Words;

namespace Takan.Casework.Intake;

/// <summary>A case or a filed entity that a reader could take for the application.</summary>
/// <param name="Href">Where the clerk looks at it.</param>
public sealed record Alike(Likeness Likeness, string Label, ApplicantMarks Marks, string Href);

/// <summary>Finds what looks like an application, however it is spelt.</summary>
public sealed class AlikeFinder(TakanDb db)
{
    /// <summary>More than a clerk compares; the newest are the ones that matter.</summary>
    private const int Longest = 10;

    /// <summary>What looks like a case that came by itself, for the clerk who decides on it.</summary>
    public async Task<IReadOnlyList<Alike>> FindAsync(Case standing, CancellationToken cancellationToken) =>
        [.. (await FindAsync(standing.BureauId, MarksOf(standing), cancellationToken)).Where(one => one.Href != Links.Case(standing.Id))];

    public async Task<IReadOnlyList<Alike>> FindAsync(Guid bureauId, ApplicantMarks typed, CancellationToken cancellationToken)
    {
        var (code, name) = (typed.CreditCode, Law.Identifiers.NameKey.Of(typed.Name).Value);
        var address = Law.Identifiers.AddressKey.Of(typed.Address).Value;
        // One question for each index: a single one with "or" reads every case of the bureau.
        List<Case> cases =
        [
            .. await NewestAsync(bureauId, row => row.CreditCode == code, cancellationToken),
            .. await NewestAsync(bureauId, row => row.NameKey == name, cancellationToken),
            .. await NewestAsync(bureauId, row => row.AddressKey == address, cancellationToken),
        ];
        var entities = await db.EntitiesLikeAsync(bureauId, typed.Name, code, cancellationToken);
        return
        [
            .. cases.DistinctBy(row => row.Id).Select(row => (Marks: MarksOf(row), row)).SelectMany(one => Offer(typed, one.Marks, one.row.Number, Links.Case(one.row.Id))),
            .. entities.SelectMany(row => Offer(typed, MarksOf(row), FilingKind.Entity.Name().Say(), RegistryLinks.Filing(row.Id))),
        ];
    }

    private Task<List<Case>> NewestAsync(Guid bureauId, Expression<Func<Case, bool>> which, CancellationToken cancellationToken) =>
        db.Set<Case>().AsNoTracking().Where(row => row.BureauId == bureauId).Where(which).OrderByDescending(row => row.RegisteredAt).Take(Longest).ToListAsync(cancellationToken);

    private static IEnumerable<Alike> Offer(ApplicantMarks typed, ApplicantMarks standing, string label, string href) =>
        typed.Resembles(standing) is { } likeness ? [new(likeness, label, standing, href)] : [];

    private static ApplicantMarks MarksOf(Case row) =>
        new(row.EntityName, row.CreditCode, row.Address, CaseProcess.Table.IsEnd(row.State) ? null : row.Matter);

    private static ApplicantMarks MarksOf(Filing row) =>
        new(row.Title, row.Number, row.Values().GetValueOrDefault(FilingForm.Address, ""), null);
}
