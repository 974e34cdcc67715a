using Takan.Casework.Catalog;
using Takan.Law.Profiles;

namespace Takan.App.Tests.Catalog;

public sealed class ProfileTests
{
    private static string Huancui => Repository.File("profiles", "huancui");

    [Fact]
    public void Huancui_Reads_AndMayBePublished()
    {
        var profile = ProfileFolder.Read(Huancui);

        Assert.Equal("威海市环翠区行政审批服务局", profile.Bureau.Name);
        Assert.Equal(10, profile.Bureau.Numbers.RectificationWorkingDays);
        Assert.Equal(InspectionMode.Remote, profile.FindMatter("labour-dispatch")!.Mode);
        Assert.True(ProfileCheck.MayBePublished(profile), string.Join("\n", ProfileCheck.Findings(profile).Select(finding => finding.Path + " " + finding.Words)));
    }

    [Fact]
    public void Stored_AndReadAgain_HasTheSameDigest()
    {
        var profile = ProfileFolder.Read(Huancui);
        var row = new StoredProfile { Digest = ProfileJson.DigestOf(profile), Folder = "huancui", Json = ProfileJson.Write(profile), StoredAt = default };

        Assert.Equal(row.Digest, ProfileJson.DigestOf(ProfileJson.Read(row)));
    }

    [Fact]
    public void Stored_AndChanged_IsNotedWhenRead()
    {
        var profile = ProfileFolder.Read(Huancui);
        var row = new StoredProfile { Digest = ProfileJson.DigestOf(profile), Folder = "huancui", Json = ProfileJson.Write(profile).Replace("环审踏", "另审踏", StringComparison.Ordinal), StoredAt = default };

        Assert.Throws<InvalidDataException>(() => ProfileJson.Read(row));
    }

    [Theory]
    [InlineData("name: 一\nname: 二\n")]
    [InlineData("nonsense: 一\n")]
    [InlineData("organisation: 谁也不是\n")]
    [InlineData("- 一\n")]
    public void File_WithRepeatedUnknownOrWrongKeys_IsRefusedByName(string bureau)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "matters"));
        File.WriteAllText(folder.File("bureau.yaml"), bureau);

        var error = Assert.Throws<ProfileFileException>(() => ProfileFolder.Read(folder.Path));

        Assert.Contains("bureau.yaml", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("勘查")]
    [InlineData("勘测")]
    [InlineData("验收")]
    [InlineData("检验")]
    [InlineData("检测")]
    [InlineData("检疫")]
    [Demand("TJ-03")]
    public void Kind_OneOfTheSix_IsTaken(string kind) => Assert.True(WithKind(kind).MayBePublished);

    [Fact]
    [Demand("TJ-03", Refused = true)]
    public void Kind_Other_IsRefused() => Assert.Contains(WithKind("走访").Findings, finding => finding is { IsError: true, Finding.Rule: "TK-525" });

    private static ProfileReading WithKind(string kind)
    {
        var files = ProfileFiles.In(Huancui);
        return ProfileReading.Of(new(files.Id, files.Texts.ToDictionary(text => text.Key, text => text.Key == "matters/labour-dispatch.yaml" ? text.Value.Replace("\nkind: 勘查", "\nkind: " + kind, StringComparison.Ordinal) : text.Value)));
    }
}
