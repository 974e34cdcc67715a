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

/// <summary>A job or the media agent, acting by itself.</summary>
public sealed record SystemActor() : Actor("system");
