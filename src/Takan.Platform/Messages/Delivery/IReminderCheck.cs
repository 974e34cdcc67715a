namespace Takan.Platform.Messages;

/// <summary>Whether what a reminder speaks of is still so: asked just before it goes, because the night and the pauses between attempts are long.</summary>
public interface IReminderCheck
{
    /// <summary>Code of the template of which it knows.</summary>
    string Kind { get; }

    Task<bool> StandsAsync(OutboxMessage reminder, CancellationToken cancellationToken);
}
