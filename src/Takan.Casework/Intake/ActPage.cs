using Takan.Law.Identifiers;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

/// <summary>A page with the form of one act on a case.</summary>
public abstract class ActPage : FormPage
{
    protected CaseTarget Target(CaseId caseId) => new(caseId, Version, Once);
}
