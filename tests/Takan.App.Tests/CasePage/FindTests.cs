using Takan.App.Tests.Intake;
using Takan.Casework.CasePage;
using Takan.Casework.Intake;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.CasePage;

/// <summary>What a search finds is the same on both databases, whichever index it takes.</summary>
public sealed class FindTests
{
    private const string Market = "好又多超市（望海店）";
    private const string Percent = "100%好店ABC有限公司";
    private const string Rare = "𬭚瑞粮油_示例店";

    [Theory, OnSqlite, OnPostgres]
    public async Task Find_TakesAnySpelling_AndEveryCharacterForItself(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await RegisterAsync(desk, Market, "示例区望海路 118 号 301 室");
        await RegisterAsync(desk, Percent, "示例区青岛中路 7 号 3-12 室");
        await RegisterAsync(desk, Rare, "示例区文化东路 71 号 2 楼");

        (string Find, string[] Names)[] searches =
        [
            ("超市", [Market]), ("市超", []), ("鑫淼", []), ("好", [Market, Percent]), ("淼", []), ("望海店)", [Market]), ("好又多 超市", [Market]),
            ("%", [Percent]), ("0%好", [Percent]), ("好%", []), ("_", [Rare]), ("油_示", [Rare]), ("瑞_油", []), ("\\", []), ("'", []),
            ("ａｂｃ", [Percent]), ("АВС有限", [Percent]), ("abc", [Percent]), ("𬭚瑞", [Rare]), ("𬭚", [Rare]),
            ("望海路118號", [Market]), ("118号", [Market]), ("文化东路 71 号 2 樓", [Rare]), ("3—12", [Percent]), ("312", []),
            ("店9", []), (Desk.CreditCode, [Market, Percent, Rare]), (Desk.CreditCode.ToLowerInvariant()[..9], [Market, Percent, Rare]), ("环审踏[2026]2", [Percent]), ("0003", [Rare]),
        ];
        foreach (var (find, names) in searches)
            Assert.Equal((find, string.Join(';', names.Order(StringComparer.Ordinal))), (find, string.Join(';', (await NamesAsync(desk, new(find))).Order(StringComparer.Ordinal))));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Find_ByCodeOrAddress_IsForThoseWhoMayReadTheCase_ByNameForEveryone(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await RegisterAsync(desk, Market, "示例区望海路 118 号 301 室");

        foreach (var find in new[] { "118号", Desk.CreditCode, Desk.CreditCode[5..11] })
        {
            Assert.Empty(await NamesAsync(desk, new(find), desk.Zhou));
            Assert.Equal([Market], await NamesAsync(desk, new(find)));
        }

        foreach (var find in new[] { "超市", "望海", "环审踏〔2026〕0001" }) Assert.Equal([Market], await NamesAsync(desk, new(find), desk.Zhou));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Find_FollowsANameThatIsCorrected_AndTheStateThatIsAskedFor(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await RegisterAsync(desk, "旧名粮行", "示例区望海路 118 号 301 室");
        await desk.App.WithDatabaseAsync(async db =>
        {
            db.Set<Case>().Single().EntityName = "新名粮行";
            return await db.SaveChangesAsync();
        });

        Assert.Empty(await NamesAsync(desk, new("旧名")));
        Assert.Equal(["新名粮行"], await NamesAsync(desk, new("新名")));
        Assert.Equal(["新名粮行"], await NamesAsync(desk, new("粮行", Law.Process.CaseState.Registered)));
        Assert.Empty(await NamesAsync(desk, new("粮行", Law.Process.CaseState.Accepted)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LongList_IsCountedAsFarAsAnyoneCounts_AndReadToItsEnd(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var model = await RegisterAsync(desk, "示例粮行", "示例区望海路 118 号 301 室");
        var row = await desk.CaseAsync(model);
        await desk.App.WithDatabaseAsync(async db =>
        {
            db.AddRange(Enumerable.Range(1, CaseList.MostCounted + 5).Select(number => Another(row, number)));
            return await db.SaveChangesAsync();
        });

        foreach (var filter in new[] { new CaseFilter(), new("粮行"), new(row.ContactPhoneTail), new(State: Law.Process.CaseState.Registered) })
        {
            var page = await ReadAsync(desk, filter);
            Assert.Equal((CaseList.MostCounted, true, true), (page.Total, page.IsLonger, page.HasMore));
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (; ; page = await ReadAsync(desk, filter with { Before = page.Rows[^1].RegisteredAt, BeforeNumber = page.Rows[^1].Number }))
            {
                Assert.All(page.Rows, one => Assert.True(seen.Add(one.Number), one.Number));
                if (!page.HasMore) break;
            }

            Assert.Equal(CaseList.MostCounted + 6, seen.Count);
        }

        Assert.Contains("1000 件以上", (await (await desk.SignInAsync(desk.Clerk)).GetAsync("/cases")).Page.Body!.TextContent.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task Home_SendsWhatIsSearchedForInTheBody_AndFindsIt(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await RegisterAsync(desk, Market, "示例区望海路 118 号 301 室");
        var clerk = await desk.SignInAsync(desk.Clerk);

        var form = (await clerk.GetAsync("/")).Page.QuerySelector("form.find")!;
        var found = await clerk.SubmitAsync("/", new Dictionary<string, string> { ["find"] = "超市" }, action: form.GetAttribute("action"));

        Assert.Equal("post", form.GetAttribute("method"));
        Assert.Contains(id.ToString(), found.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private static async Task<Law.Identifiers.CaseId> RegisterAsync(Desk desk, string name, string address)
    {
        var (done, errors, _) = await desk.AsAsync<RegisterCase, RegisterCaseAnswer>(
            desk.Clerk, handler => handler.HandleAsync(desk.Clerk, new(Desk.Form(name) with { Address = address }, null, Compared: true), default));
        Assert.True(done is not null, string.Join("; ", errors.All.Select(error => error.Key + " " + error.Value.Rule)));
        return done.Id;
    }

    /// <summary>One more of the kind, a little older.</summary>
    internal static Case Another(Case like, int number) => new(like.RegisteredAt, like.State)
    {
        Id = Law.Identifiers.CaseId.New(),
        BureauId = like.BureauId,
        Number = $"示例〔2026〕{9000 + number}",
        ProfileDigest = like.ProfileDigest,
        Matter = like.Matter,
        Scenario = like.Scenario,
        EntityName = like.EntityName,
        CreditCode = like.CreditCode,
        Address = like.Address,
        ContactName = like.ContactName,
        ContactCapacity = like.ContactCapacity,
        ContactPhoneCipher = like.ContactPhoneCipher,
        ContactPhoneTail = like.ContactPhoneTail,
        ContactIdCipher = like.ContactIdCipher,
        ContactIdIndex = like.ContactIdIndex,
        ContactIdTailIndex = like.ContactIdTailIndex,
        RegisteredBy = like.RegisteredBy,
        // Several of one millisecond: the number alone tells them apart.
        RegisteredAt = like.RegisteredAt.AddMilliseconds(-number / 7),
        AcceptedAt = like.AcceptedAt?.AddMilliseconds(-number / 7),
    };

    private static async Task<IReadOnlyList<string>> NamesAsync(Desk desk, CaseFilter filter, StaffActor? staff = null) =>
        [.. (await ReadAsync(desk, filter, staff)).Rows.Select(row => row.EntityName)];

    private static Task<CaseListPage> ReadAsync(Desk desk, CaseFilter filter, StaffActor? staff = null) =>
        desk.AsAsync<CaseList, CaseListPage>(staff ?? desk.Clerk, list => list.ReadAsync(staff ?? desk.Clerk, filter, default));
}
