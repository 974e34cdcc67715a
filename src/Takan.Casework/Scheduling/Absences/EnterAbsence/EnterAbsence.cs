using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law.Diaries;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Scheduling;

/// <summary>An absence as typed; days and times are those of China.</summary>
public sealed record AbsenceForm
{
    /// <summary>Null: oneself; a lead says who.</summary>
    public Guid? Person { get; set; }

    public AbsenceKind? Kind { get; set; }

    public DateOnly? FirstDay { get; set; }

    /// <summary>Null: from the beginning of the day.</summary>
    public TimeOnly? FromTime { get; set; }

    /// <summary>Null: the same day.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>Null: to the end of the day.</summary>
    public TimeOnly? UntilTime { get; set; }
}

/// <summary>Takes down that somebody is away. What was booked before stays booked, and is shown to the lead as to be moved.</summary>
public sealed class EnterAbsence(TakanDb db, Acts acts, Submissions submissions)
{
    public const string Kind = "absence-entered";

    public async Task<(Guid? Id, FieldErrors Errors)> HandleAsync(StaffActor by, AbsenceForm form, Guid? once, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(by, cancellationToken);
        // The same lock as for a booking: one of the two sees the other.
        await db.LockBureauAsync(by.BureauId, cancellationToken);
        var errors = new FieldErrors();
        var person = await PersonAsync(by, form.Person, errors, cancellationToken);
        if (form.Kind is not { } kind || !Enum.IsDefined(kind)) errors.Add(nameof(AbsenceForm.Kind), AbsenceRefusals.KindMissing);
        var period = AbsencePeriod.Of(form.FirstDay, form.FromTime, form.LastDay, form.UntilTime, act.Now);
        if (period.Refusal is { } wrong) errors.Add(FieldOf(wrong.Rule), wrong);
        if (errors.Any) return (null, errors);

        var id = Guid.CreateVersion7();
        if (await submissions.EarlierResultAsync(act, once, id.ToString(), cancellationToken) is { } earlier) return (Guid.Parse(earlier), errors);
        var (from, until) = (period.Value!.From, period.Value.Until);
        if (await db.Set<Absence>().AnyAsync(row => row.StaffId == person!.Id && row.CancelledAt == null && row.From < until && row.Until > from, cancellationToken))
        {
            errors.Add(nameof(AbsenceForm.FirstDay), AbsenceRefusals.EnteredAlready);
            return (null, errors);
        }

        db.Add(new Absence
        {
            Id = id,
            BureauId = by.BureauId,
            StaffId = person!.Id,
            Kind = form.Kind!.Value,
            From = from,
            Until = until,
            EnteredBy = by.Id,
            EnteredAt = act.Now,
        });
        act.Record(LogStream.OfUnit(by.BureauId), Kind, Audience.Staff, new JsonObject
        {
            ["person"] = person.Pseudonym,
            ["kind"] = form.Kind.ToString(),
            ["from"] = $"{from:O}",
            ["until"] = $"{until:O}",
        });
        await act.CommitAsync(cancellationToken);
        return (id, errors);
    }

    private async Task<StaffAccount?> PersonAsync(StaffActor by, Guid? named, FieldErrors errors, CancellationToken cancellationToken)
    {
        // A lead who names nobody has forgotten to.
        var wanted = named ?? (by.Is(Role.CentreLead) ? Guid.Empty : by.Id);
        if (wanted != by.Id && !by.Is(Role.CentreLead)) errors.Add(nameof(AbsenceForm.Person), AbsenceRefusals.NotYourself);
        var person = await db.InspectorsOf(by.BureauId).SingleOrDefaultAsync(staff => staff.Id == wanted, cancellationToken);
        if (person is null) errors.Add(nameof(AbsenceForm.Person), AbsenceRefusals.PersonMissing);
        return person;
    }

    private static string FieldOf(string rule) => rule == AbsencePeriod.FirstDayMissing.Rule ? nameof(AbsenceForm.FirstDay) : nameof(AbsenceForm.LastDay);
}
