using System.IO.Compression;
using System.Text;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;
using Takan.Evidence.Package;
using Takan.Evidence.Signing;
using Takan.Evidence.Tests.Chain;
using Takan.Evidence.Tests.Package;
using Takan.Evidence.Verification;

namespace Takan.Evidence.Tests.Verification;

/// <summary>R6: what somebody with a zip tool, or with our own code but not our key, might do.</summary>
public sealed class TamperingTests
{
    private const string Root = Samples.Name + "/";

    [Fact]
    public async Task Delete_AFile() =>
        await AssertFound(Flaw.FileMissing, files => files.Remove(Root + "data/stills/item-1.jpg"));

    [Fact]
    public async Task Delete_EachTagFile()
    {
        foreach (var name in BagFiles.All) await AssertFound(Flaw.FileMissing, files => files.Remove(Root + name));
    }

    [Fact]
    public async Task Add_AFile() => await AssertFound(Flaw.FileUnlisted, files => files[Root + "data/stills/item-2.jpg"] = [1]);

    [Fact]
    public async Task Add_AFileBesideThePayload() => await AssertFound(Flaw.FileUnlisted, files => files[Root + "note.txt"] = [1]);

    [Fact]
    public async Task Add_AFileOutsideTheBag() => await AssertFound(Flaw.FolderName, files => files["z.txt"] = [1]);

    [Fact]
    public async Task Rename_AFile() => await AssertFound(Flaw.FileMissing, files =>
    {
        files[Root + "data/stills/item-9.jpg"] = files[Root + "data/stills/item-1.jpg"];
        files.Remove(Root + "data/stills/item-1.jpg");
    });

    [Fact]
    public async Task Swap_TwoFiles() => await AssertFound(Flaw.FileChanged, files =>
        (files[Root + "data/media/p1-camera-1.mjr"], files[Root + "data/media/p1-camera-2.mjr"]) =
        (files[Root + "data/media/p1-camera-2.mjr"], files[Root + "data/media/p1-camera-1.mjr"]));

    [Fact]
    public async Task Change_AFileAndAllManifests_StillContradictsTheRoots()
    {
        var input = Samples.Input();
        var forged = await Samples.Package(input with { Files = [.. input.Files.SkipLast(1), PackageFile.Of("stills/item-1.jpg", [9])] });
        var forgedFiles = await TamperedPackage.Files(forged);

        var report = await Report(files =>
        {
            foreach (var name in forgedFiles.Keys.Where(n => !n.EndsWith("seal.json", StringComparison.Ordinal) && !n.EndsWith("seal.sig", StringComparison.Ordinal)))
                files[name] = forgedFiles[name];
        });

        Assert.Contains(report.Findings, f => f.Flaw == Flaw.RootSha256);
        Assert.Contains(report.Findings, f => f.Flaw == Flaw.RootSm3);
        Assert.Equal(Verdict.Damaged, report.Verdict);
    }

    [Fact]
    public async Task Change_TheSeal() => await AssertFound(Flaw.SignatureInvalid, files =>
        files[Root + "seal.json"] = TamperedPackage.Replaced(files[Root + "seal.json"], "2026-11-21T02", "2026-11-20T02"));

    [Fact]
    public async Task Change_TheShownFingerprint() => await AssertFound(Flaw.SealMalformed, files =>
        files[Root + "seal.json"] = TamperedPackage.Replaced(
            files[Root + "seal.json"], Samples.Key.Fingerprint.Paper, "0000" + Samples.Key.Fingerprint.Paper[4..]));

    [Fact]
    public async Task Change_TheBagInfo() => await AssertFound(Flaw.TagFileChanged, files =>
        files[Root + "bag-info.txt"] = [.. files[Root + "bag-info.txt"], .. "Contact-Name: X\n"u8]);

    [Fact]
    public async Task Rename_TheBag() => await AssertFound(Flaw.FolderName, files =>
    {
        foreach (var (name, content) in files.ToList())
        {
            files.Remove(name);
            files["other/" + name[Root.Length..]] = content;
        }
    });

    [Fact]
    public async Task Swap_AFileBetweenTwoCases()
    {
        var input = Samples.Input();
        var other = await Samples.Package(input with
        {
            Cases = [new("02", Digest.Zero)],
            Files = [.. input.Files.SkipLast(1), PackageFile.Of("stills/item-1.jpg", Samples.Bytes(901))],
        });
        var theirs = await TamperedPackage.Files(other);

        await AssertFound(Flaw.FileChanged, files => files[Root + "data/stills/item-1.jpg"] = theirs[Root + "data/stills/item-1.jpg"]);
        await AssertFound(Flaw.SignatureInvalid, files => files[Root + "seal.json"] = theirs[Root + "seal.json"]);
        await AssertFound(Flaw.SignatureInvalid, files => files[Root + "seal.sig"] = theirs[Root + "seal.sig"]);
    }

    [Fact]
    public async Task Reseal_WithAnotherKey_IsSignedByAnother()
    {
        using var other = SigningKey.Create();
        var report = await Samples.Verify(await Samples.Package(key: other), Samples.Key.Fingerprint.Paper);

        Assert.Equal(Verdict.SignedByAnother, report.Verdict);
        Assert.Equal([Flaw.SignedByAnother], report.Findings.Select(f => f.Flaw));
    }

    [Fact]
    public async Task Trust_OneOfSeveralKeys_IsOurs()
    {
        using var old = SigningKey.Create();
        var report = await Samples.Verify(await Samples.Package(), old.Fingerprint.Paper, Samples.Key.Fingerprint.KeyId);

        Assert.Equal(Verdict.IntactAndOurs, report.Verdict);
    }

    [Fact]
    public async Task Trust_Nobody_LeavesTheSignerOpen()
    {
        var report = await Samples.Verify(await Samples.Package());

        Assert.Equal(Verdict.IntactUnknownSigner, report.Verdict);
        Assert.Equal(CheckState.NotRun, report.Checks[(int)CheckName.Signer].State);
    }

    [Fact]
    public async Task WhatIsNotInThePackage_IsNotReportedAsChecked()
    {
        var bare = await Samples.Verify(await Samples.Package(Samples.Input() with { Log = [], Record = [] }));

        Assert.Equal(CheckState.NotRun, bare.Checks.Single(check => check.Name == CheckName.Log).State);
        Assert.Equal(CheckState.NotRun, bare.Checks.Single(check => check.Name == CheckName.Coverage).State);
        Assert.Equal(CheckState.Passed, bare.Checks.Single(check => check.Name == CheckName.Record).State);

        var whole = await Samples.Verify(await Samples.Package(), Samples.Key.Fingerprint.KeyId);
        Assert.All(whole.Checks, check => Assert.Equal(CheckState.Passed, check.State));
    }

    [Fact]
    public async Task RollBack_ToAnEarlierSeal_IsAnotherSeal()
    {
        var earlier = await Samples.Package();
        using var later = new MemoryStream();
        var seal = await PackageBuilder.WriteAsync(
            Samples.Input() with { Created = Chains.Morning.AddHours(2) }, Samples.Key, later, default);

        var report = await PackageVerifier.VerifyAsync(new MemoryStream(earlier), new([], seal.Digest));

        Assert.Equal(Verdict.AnotherSeal, report.Verdict);
    }

    [Fact]
    public async Task Truncate_Anywhere()
    {
        var package = await Samples.Package();
        for (var length = 0; length < package.Length; length += 97)
            Assert.Equal(Verdict.Damaged, (await Samples.Verify(package[..length])).Verdict);
    }

    [Fact]
    public async Task Rezip_WithOtherTimes()
    {
        var files = await TamperedPackage.Files(await Samples.Package());
        using var bytes = new MemoryStream();
        await using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                await using var entry = await zip.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync();
                await entry.WriteAsync(content);
            }
        }

        Assert.Contains(Flaw.ZipTimes, (await Samples.Verify(bytes.ToArray())).Findings.Select(f => f.Flaw));
    }

    [Fact]
    public async Task Append_Anything() =>
        Assert.Equal([Flaw.ZipEndRecord], (await Samples.Verify([.. await Samples.Package(), 0])).Findings.Select(f => f.Flaw));

    [Theory]
    [InlineData("data/log/case-1.jsonl", Flaw.LogTruncated)]
    [InlineData("data/record.json", Flaw.RecordMalformed)]
    public async Task Change_ADocumentOfThePayload_IsNamed(string path, Flaw flaw)
    {
        var report = await Report(files =>
        {
            var lines = Encoding.UTF8.GetString(files[Root + path]);
            files[Root + path] = Encoding.UTF8.GetBytes(path.EndsWith("jsonl", StringComparison.Ordinal) ? lines[..(lines.IndexOf('\n') + 1)] : " " + lines);
        });

        Assert.Contains(report.Findings, f => f.Flaw == flaw);
    }

    [Fact]
    public async Task Log_ABodyAboveTheReader_IsFound()
    {
        var forStaff = await TamperedPackage.Files(await Samples.Package(Samples.Input(Audience.Supervision)));
        var report = await Report(files => files[Root + "data/log/case-1.jsonl"] = forStaff[Root + "data/log/case-1.jsonl"]);

        Assert.Contains(report.Findings, f => f.Flaw is Flaw.LogBodyNotForReader);
    }

    [Fact]
    public void EveryFlaw_HasWordsInBothLanguages()
    {
        foreach (var flaw in Enum.GetValues<Flaw>())
        {
            Assert.NotEmpty(flaw.Chinese());
            Assert.NotEmpty(flaw.English());
            Assert.Matches("^[a-z0-9-]+$", flaw.Code());
        }
        foreach (var check in Enum.GetValues<CheckName>()) Assert.NotEqual(check.Chinese(), check.English());
    }

    private static async Task<VerificationReport> Report(Action<SortedDictionary<string, byte[]>> tamper) =>
        await Samples.Verify(await TamperedPackage.With(await Samples.Package(), tamper), Samples.Key.Fingerprint.Paper);

    private static async Task AssertFound(Flaw flaw, Action<SortedDictionary<string, byte[]>> tamper)
    {
        var report = await Report(tamper);
        Assert.Equal(Verdict.Damaged, report.Verdict);
        Assert.Contains(flaw, report.Findings.Select(f => f.Flaw));
    }
}
