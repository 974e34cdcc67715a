using Takan.Law.Profiles;
using static Takan.Law.Process.SharingCommand;
using static Takan.Law.Process.SharingGuards;
using static Takan.Law.Process.SharingState;

namespace Takan.Law.Process;

/// <summary>How a case comes to be shared with a discipline or organisation department (TJ-49): asked, consented to by both sides, downloaded once.</summary>
public static class SharingProcess
{
    private static readonly Refusal Once = new(
        "TJ-49", "已经下载过了，只能下载一次。还要的，请重新申请、重新由两方同意。", "It was downloaded; that works once. Ask anew, and have both consent anew.");

    private static readonly Refusal Over = new(
        "TJ-49", "这个申请没有同意或者已经撤销，不能共享。", "This request was declined or revoked: nothing is shared.");

    public static readonly Machine<SharingState, SharingCommand, SharingFacts> Table = new(
        "TK-016", new("证据共享", "sharing"), SharingWords.States, SharingWords.Standings, SharingWords.Commands,
        [
            Row(Unasked, Ask, Waiting, "SharingAsked", RecipientNamed, PurposeGiven, BasisGiven, SomethingKept, EndsInTime),
            Row(Waiting, ConsentForCounty, CountyConsented, "SharingConsentedByCounty", CountyConsents, NotExpired),
            Row(Waiting, ConsentForBureau, BureauConsented, "SharingConsentedByBureau", BureauConsents, NotExpired),
            Row(CountyConsented, ConsentForBureau, Consented, "SharingConsentedByBureau", BureauConsents, AnotherConsents, NotExpired),
            Row(BureauConsented, ConsentForCounty, Consented, "SharingConsentedByCounty", CountyConsents, AnotherConsents, NotExpired),
            .. Open.Select(state => Row(state, Decline, Declined, "SharingDeclined", ASideDecides, DecisionReasoned)),
            Row(Consented, Issue, Issued, "SharingIssued", ASideDecides, BothConsented, NotExpired),
            // A link that was lost is replaced; the earlier one is dead.
            Row(Issued, Issue, Issued, "SharingIssued", ASideDecides, BothConsented, NotExpired),
            Row(Issued, Download, Used, "SharingDownloaded", BothConsented, NotExpired, OnlyTheRecipient),
            Row(Consented, Revoke, Revoked, "SharingRevoked", ASideDecides, DecisionReasoned),
            Row(Issued, Revoke, Revoked, "SharingRevoked", ASideDecides, DecisionReasoned),
        ],
        [
            .. Open.SelectMany(state => Forbid(state, Missing)),
            new(Consented, Download, Missing with { Words = "还没有发给接收人链接，不能下载。", English = "The recipient has no link yet: nothing can be downloaded." }),
            .. Forbid(Used, Once),
            .. Forbid(Declined, Over),
            .. Forbid(Revoked, Over),
        ]);

    private static SharingState[] Open => [Waiting, CountyConsented, BureauConsented];

    /// <inheritdoc cref="Machine{TState,TCommand,TFacts}.Decide"/>
    public static Outcome<Transition<SharingState>> Decide(SharingState state, SharingCommand command, Numbers numbers, SharingFacts facts)
        => Table.Decide(state, command, numbers, facts);

    private static IEnumerable<Ban<SharingState, SharingCommand>> Forbid(SharingState state, Refusal refusal) =>
        [new(state, Issue, refusal), new(state, Download, refusal)];

    private static Row<SharingState, SharingCommand, SharingFacts> Row(
        SharingState from, SharingCommand command, SharingState to, string fact, params Guard<SharingFacts>[] guards)
        => new(from, command, to, fact, guards);
}
