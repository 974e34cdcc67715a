using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Evidence.Hashing;
using Takan.Law;
using Takan.Law.Process;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Consent;

public sealed class ConsentTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-23")]
    [Demand("HC-28")]
    [Demand("HC-58")]
    public async Task Sign_EverythingRead_KeepsTwoIdenticalCopiesWithOneDigest(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.AcceptAsync();
        Desk.Allowed(await desk.ConsentAsync(id, Applicants.AllConsents));

        Desk.Allowed(await desk.SignAsync(id));

        var letter = (await desk.App.WithDatabaseAsync(db => db.LatestLetterAsync(id, default)))!;
        Assert.Equal([CopyKeeper.Bureau, CopyKeeper.Applicant], letter.Copies.Select(copy => copy.Keeper).Order());
        Assert.Equal(letter.Copies[0].Content, letter.Copies[1].Content);
        Assert.All(letter.Copies, copy => Assert.Equal(Digest.Sha256(copy.Content).Hex, copy.Digest));
        var body = JsonNode.Parse(letter.Copies[0].Content)!;
        Assert.Contains("示例劳务派遣有限公司", body["statement"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(Digest.Sha256(Applicants.Signature).Hex, body["signature"]!.ToString());
        Assert.Contains("10 个工作日", body["forecast"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(CaseState.Consented, (await desk.CaseAsync(id)).State);
    }

    [Theory, OnSqlite]
    [Demand("HC-23", Refused = true)]
    public async Task Sign_WithOneUndertakingUnread_IsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.AcceptAsync();
        Desk.Allowed(await desk.ConsentAsync(id, Applicants.AllConsents));

        Assert.Equal("HC-23", Desk.Refused(await desk.SignAsync(id, ticked: ["一", "二", "四"])));

        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<SignedLetter>().CountAsync()));
    }

    [Theory, OnSqlite]
    [Demand("HC-58", Refused = true)]
    public async Task Sign_WithoutSignature_IsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.AcceptAsync();
        Desk.Allowed(await desk.ConsentAsync(id, Applicants.AllConsents));
        var digest = await desk.LetterDigestAsync(id);

        Assert.Equal("HC-58", Desk.Refused(await desk.AsAsync<SignLetter, Outcome<SignedLetter>>(Applicants.Of(desk, id), handler =>
            handler.HandleAsync(new(new(id), digest, Applicants.AllUndertakings, Signature: null), default))));
    }

    [Theory, OnSqlite]
    [Demand("HC-27", Refused = true)]
    public async Task ConsentAndLetter_BeforeAcceptance_AreRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.RegisterAsync();

        Assert.Equal("HC-27", Desk.Refused(await desk.ConsentAsync(id, Applicants.AllConsents)));
        Assert.Equal("HC-27", Desk.Refused(await desk.SignAsync(id)));
    }

    [Theory, OnSqlite]
    public async Task Consent_WithoutTheRecording_IsRefusedAndTheVisitIsOpen(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.AcceptAsync();

        Assert.Equal("TK-104", Desk.Refused(await desk.ConsentAsync(id, "place")));

        Desk.Allowed(await desk.AsAsync<DeclineRemote, Outcome<Case>>(Applicants.Of(desk, id), handler => handler.HandleAsync(new(new(id), "不方便"), default)));
        Assert.Equal(CaseState.OnSite, (await desk.CaseAsync(id)).State);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-02")]
    public async Task Decline_ThenVideoAfterAll_AsksForNoticeAndLetterAgain(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.QueueAsync();
        var applicant = Applicants.Of(desk, id);
        Desk.Allowed(await desk.AsAsync<DeclineRemote, Outcome<Case>>(applicant, handler => handler.HandleAsync(new(new(id), null), default)));

        Desk.Allowed(await desk.AsAsync<ChooseRemote, Outcome<Case>>(applicant, handler => handler.HandleAsync(new(id), default)));

        var row = await desk.CaseAsync(id);
        Assert.Equal(CaseState.Accepted, row.State);
        Assert.NotNull(row.AcceptedAt);
        Assert.Equal("TK-103", Desk.Refused(await desk.SignAsync(id)));
    }

    [Theory, OnSqlite]
    [Demand("HC-02", Refused = true)]
    public async Task Decline_AfterWithdrawal_IsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.AcceptAsync();
        Desk.Allowed(await desk.AsAsync<WithdrawCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(id), null), default)));

        Assert.Equal("TK-001", Desk.Refused(await desk.AsAsync<DeclineRemote, Outcome<Case>>(Applicants.Of(desk, id), handler => handler.HandleAsync(new(new(id), null), default))));
    }

    [Theory, OnSqlite]
    public async Task Sign_OfALetterThatReadOtherwise_AsksToReadAgain(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.AcceptAsync();
        Desk.Allowed(await desk.ConsentAsync(id, Applicants.AllConsents));
        var yesterday = await desk.LetterDigestAsync(id);
        desk.App.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal("TK-CON-02", Desk.Refused(await desk.SignAsync(id, read: yesterday)));
    }

    [Theory]
    [InlineData("data:image/png;base64,aGVsbG8=")]
    [InlineData("data:image/svg+xml;base64,aGVsbG8=")]
    [InlineData("not a picture")]
    public void Signature_ThatIsNoPng_IsNotTaken(string sent) => Assert.Null(DrawnSignature.Read(sent));

    [Fact]
    public void Signature_TooLarge_IsNotTaken() =>
        Assert.Null(DrawnSignature.Read("data:image/png;base64," + Convert.ToBase64String([.. Applicants.Signature, .. new byte[DrawnSignature.MaxBytes]])));
}
