using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework;
using Takan.Casework.CasePage;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.Visits.FieldVisits;

/// <summary>The applicant's side of a visit on the spot: who comes and when, that they are here, the record to sign, the result. No camera and no device check.</summary>
[ApplicantMay]
public sealed class MyPlacePage(
    TakanDb db, CaseHeads heads, CaseReader reader, RecordSituations records, RecordViews views, CountersignRecord countersign, SeeResult see, CurrentActor current, IStringLocalizer words)
    : MyPage(heads, current)
{
    public Casework.CasePage.CaseView View { get; private set; } = null!;

    /// <summary>The visit of the case; null where there is none, or none any longer.</summary>
    public Inspection? Visit { get; private set; }

    /// <summary>Null before the inspectors are here.</summary>
    public RecordSituation? Record { get; private set; }

    public RecordView? Shown { get; private set; }

    [BindProperty]
    public string? Digest { get; set; }

    [BindProperty]
    public string? Signature { get; set; }

    public bool IsHere => Record?.Room.Session.OpenedAt is not null;

    /// <summary>It is the applicant's turn to read and sign.</summary>
    public bool Signs => Visit is { } visit && InspectionProcess.Table.Knows(visit.State, InspectionCommand.Countersign);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return Visit is null ? Redirect(Links.My) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (Visit is not { } visit) return Redirect(Links.My);
        using var drawn = new MemoryStream(DrawnSignature.Read(Signature) ?? []);
        var refusal = drawn.Length == 0 ? RecordRefusals.NotASignature : await countersign.HandleAsync(visit.Id, Digest ?? "", drawn, cancellationToken);
        if (refusal is null) return Done(Links.MyPlace, words["签好了，请等踏勘人员告诉您结果。"]);
        await ReadAsync(cancellationToken);
        return Refuse(refusal, Head.Case.Version);
    }

    public async Task<IActionResult> OnPostSeenAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var refusal = Visit is { } visit ? await see.HandleAsync(visit.Id, cancellationToken) : null;
        return refusal is null ? Redirect(Links.My) : Refuse(refusal, Head.Case.Version);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        View = await reader.ReadAsync(Head.Case.Id, cancellationToken);
        var newest = View.Inspection is { Means: InspectionMeans.OnTheSpot } held && held.State.KeepsItsTime(held.BegunAt is not null) ? held.Id : (Law.Identifiers.InspectionId?)null;
        Visit = newest is null ? null : await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == newest, cancellationToken);
        Record = Visit is null ? null : await records.FindAsync(Visit.Id, cancellationToken);
        Shown = Record is null ? null : await views.OfAsync(Record, cancellationToken);
    }
}
