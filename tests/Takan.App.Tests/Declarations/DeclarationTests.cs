using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.Casework.Consent;
using Takan.Casework.Declarations;
using Takan.Evidence.Hashing;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Keys;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Declarations;

/// <summary>Both papers where the paper wants both, one where it wants one; who signs; one form a place.</summary>
public sealed class DeclarationTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("DL-16")]
    [Demand("DL-16", Refused = true)]
    [Demand("DL-17")]
    [Demand("DL-36")]
    public async Task EveryCase_BothPapersSigned_ComesIntoTheQueue_OneAloneDoesNot(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "dongli");
        var id = await desk.InformedAsync(Declarants.DongliForm);
        Assert.Equal("DL-16", Desk.Refused(await desk.SignAsync(id)));
        Assert.Equal(CaseState.Informed, (await desk.CaseAsync(id)).State);

        var signed = Declarants.Signed(await desk.DeclareAsync(id));

        Assert.Equal(CaseState.Informed, (await desk.CaseAsync(id)).State);
        Desk.Allowed(await desk.SignAsync(id));
        Assert.Equal(CaseState.Consented, (await desk.CaseAsync(id)).State);
        Assert.Equal([CopyKeeper.Bureau, CopyKeeper.Applicant], signed.Copies.Select(copy => copy.Keeper).Order());
        Assert.Single(signed.Copies.Select(copy => copy.Digest).Distinct());
        var content = Content(desk, signed.Copies[1]);
        Assert.Equal(signed.Digest, Digest.Sha256(content).Hex);
        var body = JsonNode.Parse(content)!;
        Assert.Equal(6, body["undertakings"]!.AsArray().Count);
        Assert.Equal("示例劳务派遣有限公司", body["fields"]!.AsArray().Single(field => field!["id"]!.ToString() == "entity-name")!["value"]!.ToString());
        Assert.Equal(Digest.Sha256(Applicants.Signature).Hex, body["signature"]!.ToString());
    }

    /// <summary>The owner's number lies in no table and no log as it is.</summary>
    [Theory, OnSqlite]
    [Demand("HC-70")]
    public async Task OwnersNumber_IsKeptEncrypted(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "dongli");
        var id = await desk.InformedAsync(Declarants.DongliForm);
        Declarants.Signed(await desk.DeclareAsync(id));

        var stored = await desk.App.WithDatabaseAsync(db => db.Set<SignedDeclaration>().AsNoTracking().SingleAsync());

        Assert.All(stored.Copies, copy => Assert.DoesNotContain(Desk.IdNumber, Encoding.UTF8.GetString(copy.ContentCipher), StringComparison.Ordinal));
        Assert.Contains(Desk.IdNumber, Encoding.UTF8.GetString(Content(desk, stored.Copies[0])), StringComparison.Ordinal);
    }

    /// <summary>The Huancui way as it was: neither set-up nor change, so the letter alone; and the declaration once the window says what it is.</summary>
    [Theory, OnSqlite]
    [Demand("HC-80")]
    [Demand("HC-80", Refused = true)]
    public async Task OnRegistration_IsDemandedWhereTheOccasionIsOne_AndNotElsewhere(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var ordinary = await desk.InformedAsync();
        Assert.Equal("HC-80", Declarants.Refused(await desk.DeclareAsync(ordinary)));
        Desk.Allowed(await desk.SignAsync(ordinary));

        var setUp = await desk.InformedAsync(Desk.Form("示例新设有限公司"));
        Desk.Allowed(await desk.StateAsync(setUp, RegistrationOccasion.SetUp));
        Assert.Equal("HC-80", Desk.Refused(await desk.SignAsync(setUp)));
        Declarants.Signed(await desk.DeclareAsync(setUp, capacity: "拟任法定代表人"));
        Desk.Allowed(await desk.SignAsync(setUp));
        Assert.Equal(CaseState.Consented, (await desk.CaseAsync(setUp)).State);
    }

    [Theory, OnSqlite]
    [Demand("HC-84")]
    [Demand("HC-84", Refused = true)]
    public async Task ThreePlaces_AreThreeForms_AndNoAddressTwice(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.InformedAsync();
        Desk.Allowed(await desk.StateAsync(id, RegistrationOccasion.SetUp, EntityKind.SoleTrader, places: 3));
        Declarants.Signed(await Declare("1 号"));
        Assert.Equal("HC-84", Declarants.Refused(await Declare("１ 號")));
        Declarants.Signed(await Declare("2 号"));

        Assert.Equal("HC-84", Desk.Refused(await desk.SignAsync(id)));

        Declarants.Signed(await Declare("3 号"));
        Desk.Allowed(await desk.SignAsync(id));
        var forms = await desk.App.WithDatabaseAsync(db => db.DeclarationsAsync(id, default));
        Assert.Equal([1, 2, 3], forms.Select(form => form.Number));
        Assert.Equal(3, forms.Select(form => form.Digest).Distinct().Count());

        Task<DeclarationAnswer> Declare(string number) => desk.DeclareAsync(id, Declarants.Filled(number), "经营者本人");
    }

    [Theory, OnSqlite]
    [Demand("HC-81")]
    [Demand("HC-82")]
    [Demand("HC-83")]
    [Demand("HC-81", Refused = true)]
    [Demand("HC-82", Refused = true)]
    [Demand("HC-83", Refused = true)]
    public async Task Signer_ByEntityAndOccasion_IsTakenOrRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.InformedAsync();

        Desk.Allowed(await desk.StateAsync(id, RegistrationOccasion.Change));
        Assert.Equal("HC-81", Declarants.Refused(await desk.DeclareAsync(id)));
        Assert.Equal("HC-81", Declarants.Refused(await desk.DeclareAsync(id, change: input => Declarants.OnPaper(input, seal: false))));
        Assert.Equal("HC-81", Declarants.Refused(await desk.DeclareAsync(id, capacity: "店长", change: input => Declarants.OnPaper(input, seal: true))));
        var change = Declarants.Signed(await desk.DeclareAsync(id, change: input => Declarants.OnPaper(input, seal: true)));
        Assert.Equal(("张某", SignatureMethod.OnPaper, 1), (change.Signer, change.Method, change.Scans.Count));

        // Another kind: what was signed no longer counts.
        Desk.Allowed(await desk.StateAsync(id, RegistrationOccasion.SetUp, EntityKind.Branch));
        Assert.Empty(await desk.App.WithDatabaseAsync(db => db.DeclarationsAsync(id, default)));
        Assert.Equal("HC-82", Declarants.Refused(await desk.DeclareAsync(id, capacity: "拟任法定代表人", change: input => Declarants.OnPaper(input, seal: true))));
        Assert.Equal(2, Declarants.Signed(await desk.DeclareAsync(id, capacity: "隶属企业法定代表人", change: input => Declarants.OnPaper(input, seal: true))).Number);

        Desk.Allowed(await desk.StateAsync(id, RegistrationOccasion.Change, EntityKind.SoleTrader));
        Assert.Equal("HC-83", Declarants.Refused(await desk.DeclareAsync(id)));
        Declarants.Signed(await desk.DeclareAsync(id, capacity: "经营者本人"));
    }

    /// <summary>Whoever holds the phone for another cannot sign for the other; the paper that the other signed is taken.</summary>
    [Theory, OnSqlite]
    [Demand("HC-81", Refused = true)]
    public async Task Agent_CannotSignWithTheFinger_ButHandsInThePaper(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "dongli");
        var id = await desk.InformedAsync(Declarants.DongliForm with { ContactCapacity = Casework.Intake.ContactCapacity.AuthorisedAgent });

        Assert.Equal("HC-81", Declarants.Refused(await desk.DeclareAsync(id)));

        Declarants.Signed(await desk.DeclareAsync(id, change: input => Declarants.OnPaper(input, seal: false)));
    }

    [Theory, OnSqlite]
    [Demand("HC-79")]
    [Demand("HC-79", Refused = true)]
    [Demand("HC-73")]
    public async Task Declaration_UnsignedUnreadOrFilledInBadly_IsRefusedAndKeepsNothing(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "dongli");
        var id = await desk.InformedAsync(Declarants.DongliForm);
        var files = await desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>().CountAsync());

        Assert.Equal("HC-79", Declarants.Refused(await desk.DeclareAsync(id, change: input => input with { Signature = null })));
        Assert.Equal("HC-73", Declarants.Refused(await desk.DeclareAsync(id, change: input => input with { Ticked = ["1", "2"] })));
        Assert.Equal("TK-CON-04", Declarants.Refused(await desk.DeclareAsync(id, change: input => Declarants.OnPaper(input, seal: false) with { Pages = [] })));
        Assert.Equal("TK-INT-09", Declarants.Refused(await desk.DeclareAsync(id, change: input => Declarants.OnPaper(input, seal: false) with { Pages = [new MemoryStream("no paper"u8.ToArray())] })));
        Assert.Equal("TK-DEC-03", Declarants.Refused(await desk.DeclareAsync(id, change: input => Declarants.OnPaper(input, seal: false) with { Signer = " " })));
        Assert.Equal("TK-INT-08", Declarants.Refused(await desk.DeclareAsync(id, change: input => Declarants.OnPaper(input, seal: false) with { Signer = new string('张', 61) })));
        var wrong = await desk.DeclareAsync(id, Declarants.Filled() is var filled && filled.Remove("legal-use") ? filled : null);
        Assert.Equal("HC-72", wrong.Wrong["legal-use"].Rule);

        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<SignedDeclaration>().CountAsync()));
        Assert.Equal(files, await desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>().CountAsync()));
    }

    [Theory, OnSqlite]
    public async Task Occasion_WithoutBasisOrForm_OrAfterTheQueue_IsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.InformedAsync();

        Assert.Equal("TK-102", Desk.Refused(await desk.StateAsync(id, RegistrationOccasion.SetUp, basis: " ")));
        Assert.Equal("TK-DEC-04", Desk.Refused(await desk.StateAsync(id, RegistrationOccasion.SetUp, places: 0)));
        Desk.Allowed(await desk.SignAsync(id));
        Assert.Equal("TK-001", Desk.Refused(await desk.StateAsync(id, RegistrationOccasion.SetUp)));
    }

    /// <summary>One with a mistake is voided by the window, stays, and the place is declared anew.</summary>
    [Theory, OnSqlite]
    public async Task Voided_IsSignedAnew(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.InformedAsync();
        Desk.Allowed(await desk.StateAsync(id, RegistrationOccasion.SetUp));
        var first = Declarants.Signed(await desk.DeclareAsync(id, capacity: "拟任法定代表人"));

        Desk.Allowed(await desk.StateAsync(id, RegistrationOccasion.SetUp, basis: "产权证号写错", voided: first.Id));

        Assert.Equal("HC-80", Desk.Refused(await desk.SignAsync(id)));
        Assert.Equal(2, Declarants.Signed(await desk.DeclareAsync(id, capacity: "拟任法定代表人")).Number);
        Desk.Allowed(await desk.SignAsync(id));
    }

    /// <summary>Of the form printed in the Huancui paper: each undertaking is read by itself, and stands word for word in what was signed.</summary>
    [Theory, OnSqlite]
    [Demand("HC-73")]
    [Demand("HC-73", Refused = true)]
    [Demand("HC-74")]
    [Demand("HC-75")]
    [Demand("HC-76")]
    [Demand("HC-77")]
    [Demand("HC-78")]
    public async Task SixUndertakings_EachReadOrNothingIsSigned_StandInTheSignedForm(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.InformedAsync();
        Desk.Allowed(await desk.StateAsync(id, RegistrationOccasion.SetUp));
        foreach (var unread in Declarants.AllPromises)
            Assert.Equal("HC-73", Declarants.Refused(await desk.DeclareAsync(id, capacity: "拟任法定代表人", change: input => input with { Ticked = [.. Declarants.AllPromises.Except([unread])] })));

        var signed = Declarants.Signed(await desk.DeclareAsync(id, capacity: "拟任法定代表人"));

        var texts = JsonNode.Parse(Content(desk, signed.Copies[0]))!["undertakings"]!.AsArray().Select(one => one!["text"]!.ToString()).ToList();
        string[] words = ["合法使用权", "非法建筑、危险建筑、被拆迁房屋", "危及国家安全", "取得许可证或批准文件后再开展", "获得有利害关系的业主同意", "接受登记机关及相关部门的监督管理"];
        Assert.Equal(words.Length, texts.Count);
        Assert.All(words.Zip(texts), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
    }

    private static byte[] Content(Desk desk, DeclarationCopy copy) =>
        desk.App.Services.GetRequiredService<KeyRing>().Open(desk.BureauId, SignDeclaration.KeyPurpose, copy.ContentCipher);
}
