using Takan.Casework.Catalog;

namespace Takan.App.Tests.Catalog;

public sealed class ProfileExportTests
{
    public static TheoryData<string> Folders => new() { "huancui", "dongli", "liujiang", "lintong", "taojiang" };

    [Theory]
    [MemberData(nameof(Folders))]
    public void Export_ReadAgain_HasTheSameDigest(string folder)
    {
        var profile = ProfileFolder.Read(Repository.File("profiles", folder));

        Assert.Equal(ProfileJson.DigestOf(profile), ProfileJson.DigestOf(ProfileExport.Read(ProfileExport.Write(profile))));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Files_WrittenAndRead_HaveTheSameDigestAndNoNewFinding(string folder)
    {
        var profile = ProfileFolder.Read(Repository.File("profiles", folder));
        using var place = new TemporaryFolder();
        var written = Path.Combine(place.Path, folder);

        ProfileText.Files(profile).WriteTo(written);
        var reading = ProfileReading.Of(ProfileFiles.In(written));

        Assert.True(reading.MayBePublished, string.Join('\n', reading.Findings.Where(finding => finding.IsError)));
        Assert.Equal(ProfileJson.DigestOf(profile), ProfileJson.DigestOf(reading.Profile!));
        Assert.Throws<IOException>(() => ProfileText.Files(profile).WriteTo(written));
    }

    /// <summary>Rare characters of names lie outside the first plane; others would end a line or the text.</summary>
    [Theory]
    [InlineData("𠮷田镇𡋾路")]
    [InlineData("一 \"二\" \\ '三'")]
    [InlineData("一: 二 # 三 {四} [五] *六 &七")]
    [InlineData(" 前后有空格\u3000")]
    [InlineData("一\n二\t三\r四")]
    [InlineData("\u0085\u2028\u2029\uFEFF\uFFFD\uE000\u200B🙂")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("- 一")]
    public void Files_AnyText_ComesBackAsItWas(string address)
    {
        var profile = ProfileFolder.Read(Repository.File("profiles", "huancui"));
        profile = profile with { Bureau = profile.Bureau with { Contact = profile.Bureau.Contact with { Address = address } } };

        Assert.Equal(address, ProfileReading.Of(ProfileText.Files(profile)).Profile?.Bureau.Contact.Address);
    }

    [Fact]
    public void Export_ChangedOrOther_IsRefused()
    {
        var export = ProfileExport.Write(ProfileFolder.Read(Repository.File("profiles", "huancui")));

        Assert.Throws<InvalidDataException>(() => ProfileExport.Read(export.Replace("环审踏", "另审踏", StringComparison.Ordinal).Replace("\\u73AF\\u5BA1\\u8E0F", "\\u53E6\\u5BA1\\u8E0F", StringComparison.Ordinal)));
        Assert.Throws<InvalidDataException>(() => ProfileExport.Read("{}"));
        Assert.Throws<InvalidDataException>(() => ProfileExport.Read("nonsense"));
        Assert.Throws<InvalidDataException>(() => ProfileExport.Read("{\"digest\": 1, \"profile\": {}}"));
        Assert.Throws<InvalidDataException>(() => ProfileExport.Read("{\"digest\": \"a\", \"digest\": \"b\", \"profile\": {}}"));
    }

    [Fact]
    public void Export_WithMattersThatAreNoFiles_IsRefused()
    {
        var profile = ProfileFolder.Read(Repository.File("profiles", "huancui"));

        Assert.Throws<InvalidDataException>(() => ProfileExport.Read(ProfileExport.Write(profile with { Matters = [profile.Matters[0], profile.Matters[0]] })));
        Assert.Throws<InvalidDataException>(() => ProfileExport.Read(ProfileExport.Write(profile with { Matters = [profile.Matters[0] with { Id = "" }] })));
    }

    [Fact]
    public void WriteTo_MatterWhoseIdLeadsOut_WritesNothing()
    {
        var profile = ProfileFolder.Read(Repository.File("profiles", "huancui"));
        using var place = new TemporaryFolder();
        var folder = Path.Combine(place.Path, "a", "b");

        Assert.Throws<InvalidDataException>(() => ProfileText.Files(profile with { Matters = [profile.Matters[0] with { Id = "../../outside" }] }).WriteTo(folder));
        Assert.Empty(Directory.EnumerateFileSystemEntries(place.Path));
    }

    [Fact]
    public void Reading_AFileOfMistakes_StopsAfterAHundred_AndAHugeOneIsNotRead()
    {
        var files = ProfileText.Files(ProfileFolder.Read(Repository.File("profiles", "huancui")));
        ProfileReading With(string bureau) => ProfileReading.Of(files with { Texts = new Dictionary<string, string>(files.Texts) { [ProfileFiles.Bureau] = bureau } });

        var many = With(string.Concat(Enumerable.Range(0, 3000).Select(line => $"unknown{line}: 1\n")));
        Assert.InRange(many.Findings.Count(finding => finding.File == ProfileFiles.Bureau), 100, 110);
        Assert.Contains(many.Findings, finding => finding.Finding.Rule == "TK-539");
        Assert.Contains(With(new string('#', 200_001)).Findings, finding => finding.Finding.Rule == "TK-538");
    }
}
