using System.Runtime.CompilerServices;
using Takan.Law.Profiles;

namespace Takan.Law.Process;

/// <summary>
/// A named condition of a row: answers null when it holds, otherwise the refusal.
/// Handlers and pages share it, so that a disabled button gives the reason that the handler would give.
/// </summary>
/// <param name="Rule">The rule that the guard keeps; each refusal of the guard carries it.</param>
/// <param name="Check">Pure: looks only at the numbers of the profile and at the facts.</param>
/// <param name="Name">Name of the field that holds the guard.</param>
public sealed record Guard<TFacts>(
    string Rule,
    Func<Numbers, TFacts, Refusal?> Check,
    [CallerMemberName] string Name = "");

/// <summary>Ways to write a guard.</summary>
public static class Guard
{
    /// <summary>A guard with fixed words.</summary>
    public static Guard<TFacts> That<TFacts>(
        string rule, Func<TFacts, bool> holds, string words, string english, [CallerMemberName] string name = "")
        => new(rule, (_, facts) => holds(facts) ? null : new Refusal(rule, words, english), name);

    /// <summary>A guard whose words need numbers of the profile or facts.</summary>
    public static Guard<TFacts> That<TFacts>(
        string rule,
        Func<Numbers, TFacts, bool> holds,
        Func<Numbers, TFacts, Bilingual> words,
        [CallerMemberName] string name = "")
        => new(rule, (numbers, facts) => holds(numbers, facts) ? null : Refuse(rule, words(numbers, facts)), name);

    private static Refusal Refuse(string rule, Bilingual words) => new(rule, words.Chinese, words.English);
}
