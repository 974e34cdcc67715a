namespace Takan.Platform.Messages;

/// <summary>Whether what a message speaks of is still so: asked just before it goes, because the night and the pauses between attempts are long.</summary>
public interface IReminderCheck
{
    /// <summary>Codes of the templates of which it knows.</summary>
    IReadOnlyList<string> Kinds { get; }

    Task<bool> StandsAsync(OutboxMessage reminder, CancellationToken cancellationToken);
}
