using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Printing;

/// <summary>Papers speak in the name that the bureau gave itself at set-up; the profile's own is that of the county that wrote it.</summary>
public sealed class BureauNameTests
{
    private const string Given = "示例区行政审批服务局";
    private const string OfTheProfile = "威海市环翠区行政审批服务局";

    [Theory, OnSqlite, OnPostgres]
    public async Task NoticeAndLetter_NameTheBureauOfTheDatabase(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.AcceptAsync();
        Desk.Allowed(await desk.ConsentAsync(id, Applicants.AllConsents));
        Desk.Allowed(await desk.SignAsync(id));

        var head = await desk.AsAsync<CaseHeads, CaseHead>(desk.Clerk, heads => heads.ReadAsync(id, default));
        Assert.Equal(Given, head.Profile.Bureau.Name);
        Assert.Equal(OfTheProfile, head.Profile.Profile.Bureau.Name);
        var letter = LetterText.Of(head, desk.App.Clock.GetUtcNow().UtcDateTime);
        Assert.Contains(Given, letter.Addressee, StringComparison.Ordinal);
        Assert.DoesNotContain(OfTheProfile, letter.Body().ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    /// <summary>Every printed view takes the name from its model's bureau, which is the case's.</summary>
    [Fact]
    public void NoPaper_ReadsTheProfilesOwnName()
    {
        var wrong = Directory.EnumerateFiles(Repository.File("src"), "*.cs*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(path).Contains("Profile.Profile.Bureau.Name", StringComparison.Ordinal));
        Assert.Empty(wrong);
    }
}
