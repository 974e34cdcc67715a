using Takan.Law;
using Takan.Platform.Access;

namespace Takan.Casework.CasePage;

/// <summary>Something that holds just now beside the way of the case, and the applicant should see: a line with a link.</summary>
public sealed record MyNotice(string Icon, Bilingual Words, Bilingual Act, string Href);

/// <summary>Adds such a line to the applicant's page.</summary>
public interface IMyNotices
{
    /// <returns>Null when there is nothing to say.</returns>
    Task<MyNotice?> OfAsync(ApplicantActor applicant, CancellationToken cancellationToken);
}
