using Microsoft.Playwright;
using Takan.Testing.Programs;

namespace Takan.Journeys.World;

/// <summary>
/// The film that Chromium takes for the phone's camera. Chromium's own fake camera has at most 2 MP; from a file it takes photos of the
/// file's whole size, so the film has 12 MP, and few frames a second, because each is decoded whole.
/// </summary>
public sealed class Camera(string folder, string? film = null)
{
    public const int Width = 4032;
    public const int Height = 3024;

    private const int FramesPerSecond = 5;
    private const int Seconds = 6;
    private const double Pan = 1.1;

    public string File { get; } = Path.Combine(folder, "camera.mjpeg");

    public Task MakeAsync(IBrowser browser) => film is null ? DrawAsync(browser) : ConvertAsync(film);

    /// <summary>A street front, drawn by the browser and panned over slowly.</summary>
    private async Task DrawAsync(IBrowser browser)
    {
        var scene = Path.Combine(folder, "scene.png");
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = Width / 3, Height = Height / 3 }, DeviceScaleFactor = (float)(3 * Pan) });
        await page.GotoAsync("file://" + Path.Combine(AppContext.BaseDirectory, "World", "scene.html"));
        await page.ScreenshotAsync(new() { Path = scene });
        await page.CloseAsync();
        var motion = $"crop={Width}:{Height}:x='(iw-ow)/2*(1+sin(2*PI*t/{Seconds}))':y='(ih-oh)/2*(1+cos(2*PI*t/{Seconds}))'";
        await EncodeAsync("-loop", "1", "-framerate", $"{FramesPerSecond}", "-t", $"{Seconds}", "-i", scene, "-vf", motion);
    }

    private Task ConvertAsync(string from) => EncodeAsync(
        "-t", "30", "-i", from, "-vf", $"scale={Width}:{Height}:force_original_aspect_ratio=increase,crop={Width}:{Height},fps={FramesPerSecond}");

    private Task EncodeAsync(params string[] source) => ChildProgram.RunAsync(
        "ffmpeg", ["-v", "error", "-y", .. source, "-an", "-c:v", "mjpeg", "-q:v", "4", "-pix_fmt", "yuvj420p", "-r", $"{FramesPerSecond}", File]);
}
