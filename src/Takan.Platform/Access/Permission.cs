namespace Takan.Platform.Access;

/// <summary>How the person must stand to the thing, besides having the role.</summary>
public enum Relation
{
    /// <summary>The thing belongs to the person's bureau.</summary>
    Bureau,

    /// <summary>The person is assigned to the inspection or the case.</summary>
    Assigned,

    /// <summary>Assigned, or leads the unit that does it.</summary>
    AssignedOrLead,

    /// <summary>The person takes part in the inspection without inspecting.</summary>
    Watching,
}

/// <summary>A right: a role <em>and</em> a relation. Capabilities list theirs in <c>…Permissions</c>.</summary>
/// <param name="Code">Stable, kebab-case with a dot: <c>case.accept</c>.</param>
public sealed record Permission(string Code, string Words, string English, Relation Relation, params Role[] Roles)
{
    /// <summary>Those of <see cref="Roles"/> whose duty covers the whole bureau: the relation is not asked of them.</summary>
    public IReadOnlyList<Role> Everywhere { get; init; } = [];

    /// <summary>Acts in the room itself: refused to whoever takes part there without inspecting, whatever other role they have (LJ-23).</summary>
    public bool Steers { get; init; }

    /// <summary>Reaches each such thing of the bureau, whoever is assigned to it.</summary>
    public bool IsForAllOfTheBureau(StaffActor staff) => Relation == Relation.Bureau
        || (Relation == Relation.AssignedOrLead && staff.Is(Role.CentreLead))
        || Everywhere.Any(staff.Is);
}
