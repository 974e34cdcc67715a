using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

/// <summary>Puts an entity, a person or an address on the dishonesty list (HC-25, DL-14), seen by the gates at once.</summary>
public sealed class EnterDishonesty(TakanDb db, Acts acts, PersonIndex people, Submissions submissions)
{
    public async Task<(Guid? Id, FieldErrors Errors)> HandleAsync(StaffActor staff, DishonestyForm form, Guid? once, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(staff, cancellationToken);
        await db.LockBureauAsync(staff.BureauId, cancellationToken);
        var (details, errors) = form.Check(ChinaTime.Day(act.Now));
        if (details is null) return (null, errors);

        var id = Guid.CreateVersion7();
        if (await submissions.EarlierResultAsync(act, once, id.ToString(), cancellationToken) is { } earlier) return (Guid.Parse(earlier), errors);
        var entry = Create(staff, id, details, act.Now);
        if (await IsOnListAsync(entry, ChinaTime.Day(act.Now), cancellationToken))
        {
            errors.Add(nameof(DishonestyForm.Name), DishonestyRefusals.OnListAlready);
            return (null, errors);
        }

        db.Add(entry);
        act.Record(LogStream.OfFiling(id), "dishonesty-entered", Audience.Staff, new JsonObject
        {
            ["subject"] = entry.Subject.ToString(),
            ["name"] = entry.Name,
            ["ground"] = entry.Ground.ToString(),
            ["source"] = entry.Source,
            ["from"] = $"{entry.From:yyyy-MM-dd}",
            ["until"] = entry.Until is { } until ? $"{until:yyyy-MM-dd}" : null,
        });
        await act.CommitAsync(cancellationToken);
        return (id, errors);
    }

    private Task<bool> IsOnListAsync(DishonestyEntry entry, DateOnly today, CancellationToken cancellationToken)
    {
        var (code, person, address, subject) = (entry.CreditCode, entry.PersonIndex, entry.AddressKey, entry.Subject);
        return db.Set<DishonestyEntry>().Where(DishonestyEntry.InForceOn(today)).AnyAsync(row => row.BureauId == entry.BureauId && row.Subject == subject
            && ((code != null && row.CreditCode == code) || (person != null && row.PersonIndex == person) || (address != null && row.AddressKey == address)), cancellationToken);
    }

    private DishonestyEntry Create(StaffActor staff, Guid id, DishonestyDetails details, DateTime now) => new()
    {
        Id = id,
        BureauId = staff.BureauId,
        Subject = details.Subject,
        Name = details.Name,
        NameKey = NameKey.Of(details.Name).Value,
        CreditCode = details.CreditCode?.Value,
        PersonIndex = details.Person is { } number ? people.Of(staff.BureauId, number) : null,
        PersonTail = details.Person?.LastFour,
        AddressKey = details.Subject == DishonestySubject.Address ? AddressKey.Of(details.Name).Value : null,
        Ground = details.Ground,
        Facts = details.Facts,
        Source = details.Source,
        From = details.From,
        Until = details.Until,
        EnteredBy = staff.Id,
        EnteredAt = now,
    };
}
