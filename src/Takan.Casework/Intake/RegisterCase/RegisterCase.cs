using Takan.Casework.Catalog;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

/// <param name="Compared">The clerk looked at what is similar, and registers all the same.</param>
public sealed record RegisterCaseInput(CaseForm Form, Guid? Once, bool Compared = false);

/// <summary>The case, or what is wrong with the form; with what looks the same, when that is the reason.</summary>
public sealed record RegisterCaseAnswer(RegisteredCase? Case, FieldErrors Errors, IReadOnlyList<Alike> Alike);

/// <summary>Enters an application at the window (HC-27). The case is bound to the bureau's present profile.</summary>
public sealed class RegisterCase(TakanDb db, Acts acts, Profiles profiles, CaseRegistrar registrar)
{
    public async Task<RegisterCaseAnswer> HandleAsync(StaffActor clerk, RegisterCaseInput input, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(clerk, cancellationToken);
        // Two windows that enter one applicant at once: the second sees what the first did.
        await db.LockBureauAsync(clerk.BureauId, cancellationToken);
        var (digest, profile) = await profiles.CurrentAsync(clerk.BureauId, cancellationToken);
        var answer = await registrar.RegisterAsync(act, Origin.AtTheWindow(clerk), digest, profile, input, cancellationToken);
        if (answer.Case is not null) await act.CommitAsync(cancellationToken);
        return answer;
    }
}

public sealed record RegisteredCase(CaseId Id);
