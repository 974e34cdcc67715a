using Takan.Law.Profiles;

namespace Takan.Law.Declarations;

/// <summary>How a declaration is signed.</summary>
/// <param name="Capacity">What the signer is, in the form's words.</param>
/// <param name="OnPaper">On a paper that was handed in, not with the finger on the phone.</param>
/// <param name="SealShown">The paper bears the seal.</param>
/// <param name="HolderIsAgent">Whoever holds the phone acts for the applicant.</param>
public sealed record DeclarationSigning(string? Capacity, bool OnPaper, bool SealShown, bool HolderIsAgent);

/// <summary>Who signs and whose seal stands beside, by entity and occasion (附件4 notes 2 to 4: HC-81, HC-82, HC-83).</summary>
public static class DeclarationSigners
{
    /// <summary>Who is registered already signs as at a change; the notes speak of a seal at registrations alone, so then none is asked for.</summary>
    public static Outcome<SignerRule> RuleFor(AddressDeclaration form, DeclarationTerms terms)
    {
        if (!form.SignerFor(terms.Entity, terms.Occasion ?? RegistrationOccasion.Change).IsAllowed(out var rule, out var refusal)) return refusal;
        return terms.Occasion is null ? rule with { Seal = "" } : rule;
    }

    /// <summary>Null when the right one signs and the seal is there.</summary>
    public static Refusal? Objection(AddressDeclaration form, DeclarationTerms terms, DeclarationSigning signing)
    {
        if (!RuleFor(form, terms).IsAllowed(out var rule, out var refusal)) return refusal;
        var (id, who) = (AddressDeclaration.SignerRuleOf(terms.Entity), string.Join('、', rule.Signers));
        if (signing.Capacity is not { } capacity || !rule.Signers.Contains(capacity))
            return new(id, $"应由{who}签署，别人签的不算。", $"To be signed by: {who}. Nobody else's signature counts.");
        if (signing is { OnPaper: false, HolderIsAgent: true })
            return new(id, $"代办人不能代签。请打印出来，由{who}签字，再拍照上传。", $"An agent cannot sign in the place of: {who}. Print it, have it signed, and hand in a photo.");
        return rule.Seal.Length > 0 && !signing.SealShown
            ? new(id, $"除了签字，还要盖{rule.Seal}。请打印出来签字盖章，再拍照上传。", $"Beside the signature it bears the seal ({rule.Seal}): print it, sign and seal it, and hand in a photo.")
            : null;
    }
}
