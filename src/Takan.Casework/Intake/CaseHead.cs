using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Law;
using Takan.Law.Declarations;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;
using Takan.Platform.Database;
using Takan.Platform.Words;

namespace Takan.Casework.Intake;

/// <summary>A case with its profile, and the labels under which it is known wherever the applicant joins (HC-20, HC-61).</summary>
public sealed record CaseHead(Case Case, CaseProfile Profile)
{
    public string MatterName => Profile.Matter.Name;

    /// <summary>Matter name + acceptance time + applicant name; refused before acceptance (HC-20).</summary>
    public Outcome<string> Label => JoinLabel.For(Profile.Profile.JoinManual, MatterName, Case.AcceptedAt, Case.ContactName);

    /// <summary>What decides about the address declaration: as stated, else as name and credit code say.</summary>
    public DeclarationTerms Declarations => new(Case.Occasion, Case.EntityKind ?? EntityKinds.Guess(Case.CreditCode, Case.EntityName), Case.Places);

    public string StateWords => Law.Process.CaseProcess.Table.Name(Case.State).Say();
}

/// <summary>Reads the head of a case for pages and papers.</summary>
public sealed class CaseHeads(TakanDb db, Profiles profiles)
{
    public async Task<CaseHead> ReadAsync(CaseId id, CancellationToken cancellationToken)
    {
        var @case = await db.Set<Case>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        return new(@case, await profiles.ForCaseAsync(@case, cancellationToken));
    }
}
