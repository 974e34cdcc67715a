using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Areas;
using Takan.Casework.Catalog;
using Takan.Casework.Registry;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Access.ProvenPhones;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

/// <summary>
/// An applicant begins alone (LT-27). The phone that proved its number gets the case behind its own link. Who has the same application under way
/// already comes to that one; nobody else learns that there is one.
/// </summary>
public sealed class BeginApplication(TakanDb db, Acts acts, Profiles profiles, CaseRegistrar registrar, AreaBook areas, OwnCase own, PhoneProofs proofs)
{
    /// <returns>What is wrong with the form; without a fault the phone has the case's session.</returns>
    public async Task<FieldErrors> HandleAsync(HttpContext http, PhoneActor phone, CaseForm typed, Guid? once, CancellationToken cancellationToken)
    {
        var number = await proofs.PhoneOfAsync(phone, cancellationToken);
        await using var act = await acts.BeginAsync(phone, cancellationToken);
        await db.LockBureauAsync(phone.BureauId, cancellationToken);
        var (digest, profile) = await profiles.CurrentAsync(phone.BureauId, cancellationToken);
        var form = typed with { Matter = phone.Topic, ContactPhone = number.Value };
        var (details, errors) = form.Check(profile, await areas.SubdistrictsAsync(phone.BureauId, cancellationToken), ChinaTime.Day(act.Now));
        if (OnlineMatters.Objection(profile, act.Now) is { } closed) errors.Add(nameof(CaseForm.Matter), closed);
        if (details is not null) details = await AsFiledAsync(phone.BureauId, details, errors, cancellationToken);
        if (details is null || errors.Any) return errors;

        var known = await own.UnderWayAsync(phone.BureauId, details, cancellationToken);
        if (known is not null) registrar.Rewrite(act, known, details, profile);
        else
        {
            // What resembles it is shown to the clerk who decides, and to no applicant.
            var input = new RegisterCaseInput(form with { EntityName = details.EntityName }, once, Compared: true);
            var answer = await registrar.RegisterAsync(act, new(phone.BureauId, ChannelKind.SelfService, null), digest, profile, input, cancellationToken);
            if (answer.Case is null) return answer.Errors;
            await db.SaveChangesAsync(cancellationToken);
            known = await db.Set<Case>().SingleAsync(row => row.Id == answer.Case.Id, cancellationToken);
        }

        await own.EnterAsync(http, act, known, cancellationToken);
        await act.CommitAsync(cancellationToken);
        return errors;
    }

    /// <summary>What the register holds of an entity is locked to the applicant (LT-25): another name for its code is refused, and its own spelling is taken.</summary>
    private async Task<CaseDetails> AsFiledAsync(Guid bureauId, CaseDetails details, FieldErrors errors, CancellationToken cancellationToken)
    {
        if (await db.EntityTitleAsync(bureauId, details.CreditCode.Value, cancellationToken) is not { } title) return details;
        if (NameKey.Of(title) != NameKey.Of(details.EntityName)) errors.Add(nameof(CaseForm.EntityName), IntakeRefusals.NameIsFiled(title));
        return details with { EntityName = title };
    }
}
