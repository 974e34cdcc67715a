namespace Takan.Law.Process;

/// <summary>Opinions, countersignature, attestation.</summary>
public static class SigningGuards
{
    public static readonly Guard<InspectionFacts> SignerInTeam = Guard.That<InspectionFacts>(
        "HC-33", facts => facts.Signer is { } signer && facts.Team.Contains(signer),
        "只有本次踏勘人员可以签署意见。", "Only an inspector of this team signs the opinion.");

    public static readonly Guard<InspectionFacts> SignerPresent = Guard.That<InspectionFacts>(
        "TJ-32", facts => facts.Signer is { } signer && facts.Present.Contains(signer),
        "签署意见的踏勘人员不在场。请先在自己的电脑或手机上进来，或者在这台设备上用自己的动态码进来，再签。",
        "The inspector who signs is not present. Come in on an own device, or on this one with an own code, then sign.");

    public static readonly Guard<InspectionFacts> SignerIsSecond = Guard.That<InspectionFacts>(
        "HC-33", facts => facts.Signer is { } signer && !facts.SignedBy.Contains(signer),
        "您已经签过，另一位踏勘人员还没有签。", "You have signed already; the other inspector has not.");

    public static readonly Guard<InspectionFacts> SameRecord = Guard.That<InspectionFacts>(
        "HC-33", facts => !string.IsNullOrEmpty(facts.RecordDigest) && facts.RecordDigest == facts.SignedDigest,
        "核查记录在您打开之后有改动，请看过新的一版再签。",
        "The record changed since you opened it: read the present version, then sign.");

    /// <summary>What is countersigned, told and sealed is the very record that the inspectors signed.</summary>
    public static readonly Guard<InspectionFacts> OpinionsStand = Guard.That<InspectionFacts>(
        "HC-33", facts => facts.OpinionDigests?.All(digest => digest == facts.RecordDigest) ?? false,
        "核查记录在踏勘人员签字之后有改动，请退回修改记录、重新签署意见。",
        "The record changed after it was signed: reopen it and sign the opinions anew.");

    public static readonly Guard<InspectionFacts> BothAttest = Guard.That<InspectionFacts>(
        "TK-204",
        (numbers, facts) => Teams.TeamSize.IsEnough(facts.AttestedBy.Intersect(facts.Team), facts.TeamExceptionCitation, numbers),
        (numbers, _) => new(
            $"申请人未签字的，须由 {numbers.TeamMinimum} 名踏勘人员共同注明。",
            $"Without the applicant's signature {numbers.TeamMinimum} inspectors attest it together."));
}
