using Takan.Media.Assembly;
using Xunit.Abstractions;

namespace Takan.Media.Tests.Assembly;

public sealed class RestartTests(ITestOutputHelper print)
{
    [Fact]
    public async Task Make_Twice_SecondTimeNothingIsDone()
    {
        using var session = await Recorded();
        var first = await session.Assemble(print);

        var second = await session.Assemble();

        Assert.False(first.Reused);
        Assert.True(second.Reused);
        Assert.Empty(second.Programs);
        Assert.Equal(first.Timeline.ToJson(), second.Timeline.ToJson());
    }

    [Fact]
    public async Task Make_AfterARunThatDied_SameBytesAndNothingLeftOver()
    {
        using var session = await Recorded();
        await session.Assemble();
        var before = Contents(session.Copies);
        File.Delete(session.Copy(Timeline.FileName));
        Directory.CreateDirectory(session.Copy(".unfinished"));
        await File.WriteAllTextAsync(session.Copy(".unfinished/viewing.mkv"), "half");
        await File.WriteAllTextAsync(session.Copy("viewing.webm"), "an earlier run's");
        await File.WriteAllTextAsync(session.Copy("viewing-2.mp4"), "an earlier run's, not needed any more");

        await session.Assemble();

        Assert.Equal(before, Contents(session.Copies));
        Assert.False(Directory.Exists(session.Copy(".unfinished")));
    }

    [Fact]
    public async Task Make_RecordingGrewMeanwhile_IsMadeAgain()
    {
        using var session = await Recorded();
        await session.Assemble();
        await File.AppendAllTextAsync(session.Request.Tracks[0].File, "MEET");

        var result = await session.Assemble();

        Assert.False(result.Reused);
        Assert.Equal(4, result.Timeline.Parts[0].Tracks[0].CutOff);
    }

    [Fact]
    public async Task Make_FfmpegFails_EveryFileIsNamedOriginalsStayAndTheNextRunTriesAgain()
    {
        using var session = await Recorded();
        var originals = Contents(session.Folder);
        session.Options.Ffmpeg = await Script(session.Folder, "echo no such luck >&2; exit 3");

        var failed = await session.Assemble();
        session.Options.Ffmpeg = "ffmpeg";
        File.Delete(Path.Combine(session.Folder, "program"));
        var whole = await session.Assemble();

        Assert.Equal(["applicant-1", "viewing"], failed.Timeline.Problems.Select(problem => problem.Part));
        Assert.All(failed.Timeline.Problems, problem => Assert.Contains("no such luck", problem.Detail, StringComparison.Ordinal));
        Assert.Empty(failed.Timeline.Parts);
        Assert.Contains("原件已保留", Assert.Single(failed.Timeline.Gaps).Cause, StringComparison.Ordinal);
        Assert.Empty(whole.Timeline.Problems);
        Assert.Equal(originals, Contents(session.Folder));
    }

    [Fact]
    public async Task Make_FfmpegHangs_IsStoppedAndSaid()
    {
        using var session = await Recorded();
        session.Options.Ffmpeg = await Script(session.Folder, "echo thinking >&2; exec sleep 600");
        session.Options.Limit = TimeSpan.FromMilliseconds(500);

        var result = await session.Assemble(print);

        Assert.All(result.Timeline.Problems, problem => Assert.Contains("stopped after", problem.Detail, StringComparison.Ordinal));
        Assert.NotEmpty(result.Timeline.Problems);
    }

    [Fact]
    public async Task Make_ProgramMissing_IsSaid()
    {
        using var session = await Recorded();
        session.Options.Ffmpeg = "/nonexistent/ffmpeg";

        var result = await session.Assemble();

        Assert.All(result.Timeline.Problems, problem => Assert.Contains("could not be started", problem.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Make_PartNameThatLeavesTheFolder_IsRefused()
    {
        using var session = new Session(1);
        session.Add("../evil", TrackKind.Video, "x.mjr", 0, 1);

        await Assert.ThrowsAsync<ArgumentException>(() => session.Assemble());
    }

    private static async Task<Session> Recorded()
    {
        var session = new Session(4.5);
        session.Record("applicant-1", TrackCodec.Vp8, 0.1, await Encoded.Vp8(4)).Record("applicant-1", TrackCodec.Opus, 0.1, await Encoded.Opus(4));
        return session;
    }

    private static async Task<string> Script(string folder, string body)
    {
        var file = Path.Combine(folder, "program");
        await File.WriteAllTextAsync(file, $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }

    private static string[] Contents(string folder) =>
        [.. Directory.EnumerateFiles(folder).Order().Select(file => $"{Path.GetFileName(file)} {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}")];
}
