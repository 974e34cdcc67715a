using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework;
using Takan.Casework.CasePage;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.Visits.FieldVisits;

/// <summary>A part of the visit that the applicant signs; the only one where one unit comes.</summary>
/// <param name="Unit">Name of the unit whose part it is; empty where one unit comes.</param>
/// <param name="Record">Null before the inspectors are here.</param>
public sealed record PartAtPlace(SharedPart Part, string Unit, RecordSituation? Record, RecordView? Shown)
{
    public Inspection Visit => Part.Inspection;

    public bool IsHere => Record?.Room.Session.OpenedAt is not null;

    /// <summary>It is the applicant's turn to read and sign.</summary>
    public bool Signs => InspectionProcess.Table.Knows(Visit.State, InspectionCommand.Countersign);

    /// <summary>The result was told and not read yet.</summary>
    public bool HasNews => Shown?.Result is { SeenAt: null };
}

/// <summary>
/// The applicant's side of a visit on the spot: who comes and when, that they are here, the record to sign, the result. No camera and no device check. Where several units
/// come at once it leads from one part to the next (TJ-36).
/// </summary>
[ApplicantMay]
public sealed class MyPlacePage(
    CaseHeads heads, CaseReader reader, JointVisits joints, PersonalNumbers numbers, RecordSituations records, RecordViews views, CountersignRecord countersign, SeeResult see, CurrentActor current, IStringLocalizer words)
    : MyPage(heads, current)
{
    public Casework.CasePage.CaseView View { get; private set; } = null!;

    /// <summary>Of the visit of the case, those that are this applicant's: the own one first. None where there is no visit.</summary>
    public IReadOnlyList<PartAtPlace> Parts { get; private set; } = [];

    /// <summary>The next to sign; else the next whose result is news; else the own one.</summary>
    public PartAtPlace Now => Parts.FirstOrDefault(part => part.Signs) ?? Parts.FirstOrDefault(part => part.HasNews) ?? Parts[0];

    public int LeftToSign => Parts.Count(part => part.Signs);

    /// <summary>The inspection that is signed, or whose result was read; the own one where the form names none.</summary>
    [BindProperty]
    public Guid Part { get; set; }

    [BindProperty]
    public string? Digest { get; set; }

    [BindProperty]
    public string? Signature { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return Parts.Count == 0 ? Redirect(Links.My) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (Meant is not { } signed) return Redirect(Links.My);
        using var drawn = new MemoryStream(DrawnSignature.Read(Signature) ?? []);
        var refusal = drawn.Length == 0 ? RecordRefusals.NotASignature : await countersign.HandleAsync(signed.Visit.Id, Digest ?? "", drawn, cancellationToken);
        await ReadAsync(cancellationToken);
        if (refusal is not null) return Refuse(refusal, Head.Case.Version);
        return Done(Links.MyPlace, LeftToSign > 0 ? words["签好了，还有 {0} 件要签。", LeftToSign] : words["签好了，请等踏勘人员告诉您结果。"]);
    }

    public async Task<IActionResult> OnPostSeenAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (Meant is not { } read) return Redirect(Links.My);
        if (await see.HandleAsync(read.Visit.Id, cancellationToken) is { } refusal) return Refuse(refusal, Head.Case.Version);
        return Redirect(Parts.Any(part => part != read && (part.Signs || part.HasNews)) ? Links.MyPlace : Links.My);
    }

    private PartAtPlace? Meant => Parts.FirstOrDefault(one => Part == Guid.Empty || one.Visit.Id.Value == Part);

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        View = await reader.ReadAsync(Head.Case.Id, cancellationToken);
        if (View.Inspection is not { Means: InspectionMeans.OnTheSpot } held || !held.State.KeepsItsTime(held.BegunAt is not null)) return;
        var shared = await joints.OfAsync(held, View.Case, View.Profile, cancellationToken);
        var parts = new List<PartAtPlace>();
        // The shop may have another person for another matter, who signs on the own phone.
        foreach (var part in shared.Parts.Where(part => numbers.AreOfOnePerson(part.Case, Head.Case)))
        {
            var record = await records.FindAsync(part.Inspection.Id, cancellationToken);
            parts.Add(new(part, shared.Units.GetValueOrDefault(part.Unit, ""), record, record is null ? null : await views.OfAsync(record, cancellationToken)));
        }

        Parts = parts;
    }
}
