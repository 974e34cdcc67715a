using Takan.Law.Identifiers;

namespace Takan.Platform.Access;

/// <summary>Who acts. The pseudonym stands in the log.</summary>
public abstract record Actor(string Pseudonym);

/// <summary>A signed-in member of staff, read afresh for each request: a role taken away is gone at the next click.</summary>
public sealed record StaffActor(Guid Id, Guid BureauId, Guid? UnitId, string Name, IReadOnlySet<Role> Roles, string Pseudonym) : Actor(Pseudonym)
{
    public bool Is(Role role) => Roles.Contains(role);
}

/// <summary>The applicant's phone behind a case link: it can reach one case and nothing else.</summary>
public sealed record ApplicantActor(Guid DeviceSessionId, CaseId CaseId, Guid BureauId, string Pseudonym) : Actor(Pseudonym);

/// <summary>A phone that proved its number and has no case yet: it can begin an application and nothing else.</summary>
/// <param name="Topic">The matter that it came for.</param>
public sealed record PhoneActor(Guid ProofId, Guid BureauId, string Topic, string PhoneTail, string Pseudonym) : Actor(Pseudonym);

/// <summary>Another system, known by its key. It speaks for one bureau's interface and for no person.</summary>
public sealed record ApiClientActor(Guid ClientId, Guid BureauId, string Name, string Pseudonym) : Actor(Pseudonym);

/// <summary>A screen or PC of the hall, paired by its administrator. Nobody is signed in at it.</summary>
/// <param name="PlaceId">The booth that it stands in; null for a screen that only shows.</param>
public sealed record DeviceActor(Guid DeviceId, Guid BureauId, Guid? PlaceId, string Pseudonym) : Actor(Pseudonym);

/// <summary>An expert from outside who opened an invitation: reaches one inspection and nothing else.</summary>
public sealed record InvitedActor(Guid InvitationId, InspectionId InspectionId, Guid BureauId, string Name, string Pseudonym) : Actor(Pseudonym);

/// <summary>Of another authority, with the link to one thing that is shared: has no session and reaches nothing else.</summary>
public sealed record RecipientActor(Guid RequestId, Guid BureauId, string Pseudonym) : Actor(Pseudonym);

/// <summary>A job or the media agent, acting by itself.</summary>
public sealed record SystemActor() : Actor("system");
