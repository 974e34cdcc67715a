using Microsoft.AspNetCore.Mvc.ModelBinding;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Declarations;
using Takan.Platform.Words;

namespace Takan.Casework.Declarations;

/// <summary>What is typed into a declaration, on the phone or at the window.</summary>
public sealed class DeclarationInput
{
    /// <summary>By the id of the field.</summary>
    public Dictionary<string, string?> Values { get; set; } = [];

    public IReadOnlyDictionary<string, string> Typed => Values.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!);

    /// <summary>What is asked, but for what the case knows; on the first showing with what is printed in the form.</summary>
    public DeclarationFormView View(DeclarationText text, Case @case)
    {
        var known = DeclarationText.Known(@case);
        var fields = DeclarationFill.Asked(text.Form, text.Terms, Typed).Where(field => !known.ContainsKey(field.Id)).ToList();
        return new(fields, fields.ToDictionary(field => field.Id, field => Values.TryGetValue(field.Id, out var typed) ? typed ?? "" : field.Preset));
    }

    public static void Show(ModelStateDictionary state, IReadOnlyDictionary<string, Refusal> wrong)
    {
        foreach (var (field, refusal) in wrong) state.AddModelError(DeclarationFormView.NameOf(field), $"{refusal.Say()} · {refusal.Rule}");
    }
}
