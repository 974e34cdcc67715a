using System.Collections.Concurrent;
using Microsoft.Extensions.Localization;

namespace Takan.Journeys.Screens;

public sealed class MissingWords
{
    private readonly ConcurrentDictionary<string, bool> found = new();

    public IReadOnlyCollection<string> All => [.. found.Keys];

    public void Add(string key) => found.TryAdd(key, true);
}

/// <summary>The product's own localizer, and a note of every key that it could not translate.</summary>
internal sealed class WatchedLocalizer(IStringLocalizer own, MissingWords missing) : IStringLocalizer
{
    public LocalizedString this[string name] => Watch(own[name]);

    public LocalizedString this[string name, params object[] arguments] => Watch(own[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => own.GetAllStrings(includeParentCultures);

    private LocalizedString Watch(LocalizedString words)
    {
        if (words.ResourceNotFound) missing.Add(words.Name);
        return words;
    }
}
