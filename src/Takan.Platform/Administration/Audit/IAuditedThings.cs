namespace Takan.Platform.Administration;

/// <summary>A case, or what the register holds, as an auditor names it, with all its streams.</summary>
public sealed record AuditedThing(string Name, IReadOnlyList<string> Streams);

/// <summary>Whose a thing is and which streams it has, its capability says.</summary>
public interface IAuditedThings
{
    /// <param name="number">As people type it from paper.</param>
    /// <returns>Null where this bureau has no such thing.</returns>
    Task<AuditedThing?> FindAsync(Guid bureauId, string number, CancellationToken cancellationToken);
}
