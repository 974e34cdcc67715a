using Takan.Law.Teams;

namespace Takan.Law.Process;

/// <summary>Sharing with discipline and organisation departments, only with the consent of both the county office and the bureau (TJ-49).</summary>
public static class SharingGuards
{
    public static readonly Guard<SharingFacts> RecipientNamed = Guard.That<SharingFacts>(
        "TJ-49", facts => facts.Department is not null && !string.IsNullOrWhiteSpace(facts.DepartmentName) && !string.IsNullOrWhiteSpace(facts.Recipient),
        "请写明给哪个纪检监察机关或者组织部门、由谁接收。", "Name the discipline or organisation department, and the person there who receives it.");

    public static readonly Guard<SharingFacts> PurposeGiven = Guard.That<SharingFacts>(
        "TJ-49", facts => !string.IsNullOrWhiteSpace(facts.Purpose),
        "请写明用来做什么。", "Say what it is for.");

    public static readonly Guard<SharingFacts> BasisGiven = Guard.That<SharingFacts>(
        "TJ-49", facts => !string.IsNullOrWhiteSpace(facts.LegalBasis),
        "请写明依据，例如来函的文号。", "Give the legal basis, such as the number of the letter.");

    public static readonly Guard<SharingFacts> SomethingKept = Guard.That<SharingFacts>(
        "TK-861", facts => facts.IsKept,
        "这个办件还没有封存的证据包，不能共享；可以只共享目录。", "The case has no sealed package yet; its list alone can be shared.");

    public static readonly Guard<SharingFacts> EndsInTime = Guard.That<SharingFacts>(
        "TK-862", facts => facts.ExpiresAt > facts.Now && facts.ExpiresAt <= facts.Now.AddDays(SharingFacts.LongestDays + 1),
        $"截止日期请选今天到 {SharingFacts.LongestDays} 天以内。", $"It ends between today and {SharingFacts.LongestDays} days from now.");

    public static readonly Guard<SharingFacts> NotExpired = Guard.That<SharingFacts>(
        "TJ-49", facts => facts.ExpiresAt > facts.Now,
        "已经过了截止日期，要共享的请重新申请、重新由两方同意。", "It has expired: ask anew, and have both consent anew.");

    public static readonly Guard<SharingFacts> CountyConsents = Guard.That<SharingFacts>(
        "TJ-49", facts => facts.IsCountyOffice,
        "这一方的同意由县级主管（县优办）作出。", "This consent is the county office's.");

    public static readonly Guard<SharingFacts> BureauConsents = Guard.That<SharingFacts>(
        "TJ-49", facts => facts.IsBureauLead,
        "这一方的同意由本局负责人作出。", "This consent is that of the bureau's lead.");

    public static readonly Guard<SharingFacts> AnotherConsents = Guard.That<SharingFacts>(
        "TJ-49", facts => facts.Actor is { } actor && (facts.CountyConsent ?? facts.BureauConsent) is { } first && SeparationOfDuties.SecondPerson(first, actor) is null,
        "两方的同意不能由同一个人作出，请由另一方的人办理。", "One person cannot give both consents: the other side must.");

    public static readonly Guard<SharingFacts> BothConsented = Guard.That<SharingFacts>(
        "TJ-49", facts => facts is { CountyConsent: { } county, BureauConsent: { } bureau } && county != bureau,
        Missing.Words, Missing.English);

    public static readonly Guard<SharingFacts> ASideDecides = Guard.That<SharingFacts>(
        "TJ-49", facts => facts.IsCountyOffice || facts.IsBureauLead,
        "由县级主管（县优办）或者本局负责人办理。", "The county office or the bureau's lead does this.");

    public static readonly Guard<SharingFacts> DecisionReasoned = Guard.That<SharingFacts>(
        "TJ-49", facts => !string.IsNullOrWhiteSpace(facts.Reason),
        "请写明理由。", "Give the reason.");

    public static readonly Guard<SharingFacts> OnlyTheRecipient = Guard.That<SharingFacts>(
        "TJ-49", facts => facts.IsRecipient,
        "只有写明的接收人本人可以下载。", "Only the recipient who was named may download it.");

    /// <summary>Said wherever something is asked of a request to which not both have consented.</summary>
    internal static Refusal Missing => new(
        "TJ-49", "县级主管（县优办）和本局都同意以后才能共享，现在还缺同意。", "Sharing needs the consent of both the county office and the bureau: one is missing.");
}
