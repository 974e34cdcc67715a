using Microsoft.Playwright;

namespace Takan.Journeys.World;

/// <summary>Whether a picture is really there: frames arrive and go on arriving.</summary>
public static class Videos
{
    private const int Frames = 5;

    public static async Task MovesAsync(IPage page, string video)
    {
        const string Count = "video => document.querySelector(video)?.getVideoPlaybackQuality().totalVideoFrames ?? 0";
        var before = await page.EvaluateAsync<int>(Count, video);
        await page.WaitForFunctionAsync(
            "([video, wanted]) => (document.querySelector(video)?.getVideoPlaybackQuality().totalVideoFrames ?? 0) >= wanted",
            new object[] { video, before + Frames });
    }
}
