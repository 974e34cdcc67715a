using Microsoft.Extensions.Localization;
using Takan.Law;

namespace Takan.Platform.Words;

/// <summary>Pages write Chinese in place; the Chinese is the key. English readers get the English that stands in the word book.</summary>
public sealed class Localizer(Wordbook words) : IStringLocalizer
{
    public LocalizedString this[string name]
    {
        get
        {
            if (!Language.IsEnglish) return new(name, name);
            var english = words.English(name);
            return new(name, english ?? name, resourceNotFound: english is null);
        }
    }

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var format = this[name];
            return new(name, string.Format(PluralFormat.Instance, format.Value, arguments), format.ResourceNotFound);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}

/// <summary>Validation messages and view models ask for a localizer of their type; all types share one word book.</summary>
public sealed class LocalizerFactory(Localizer localizer) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => localizer;

    public IStringLocalizer Create(string baseName, string location) => localizer;
}

public static class RefusalWords
{
    /// <summary>The refusal's words in the language of the page.</summary>
    public static string Say(this Refusal refusal) => Language.IsEnglish ? refusal.English : refusal.Words;

    public static string Say(this Bilingual words) => Language.IsEnglish ? words.English : words.Chinese;
}
