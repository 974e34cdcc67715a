using Takan.Law;
using Takan.Platform.Access;

namespace Takan.Web.Demo;

/// <summary>Lets people act through the real handlers, each act in a scope of its own as a request would be.</summary>
public sealed class DemoStory(IServiceProvider services)
{
    private static readonly TimeSpan BetweenActs = TimeSpan.FromMinutes(6);

    public DemoClock Clock => services.GetRequiredService<DemoClock>();

    public async Task<T> AsAsync<THandler, T>(Actor? actor, Func<THandler, Task<T>> act) where THandler : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
        return await act(scope.ServiceProvider.GetRequiredService<THandler>());
    }

    /// <summary>An act that the story is sure of. A refusal here is a mistake in the story, and is said.</summary>
    public async Task<T> DoAsync<THandler, T>(Actor actor, Func<THandler, Task<Outcome<T>>> act) where THandler : notnull
    {
        Clock.Pass(BetweenActs);
        return (await AsAsync(actor, act)).IsAllowed(out var value, out var refusal)
            ? value
            : throw new InvalidOperationException($"The demo story was refused: {refusal.Rule} {refusal.Words}");
    }
}
