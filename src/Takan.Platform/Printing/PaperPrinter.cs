namespace Takan.Platform.Printing;

/// <summary>
/// Makes a paper: Razor view (layout <c>Layouts.Paper</c>) and model to HTML, and that to PDF. Two prints of one paper differ in their
/// bytes: what was handed out is stored and never printed again to compare.
/// </summary>
public sealed class PaperPrinter(PaperView views, Chromium chromium)
{
    private static readonly IReadOnlyDictionary<string, byte[]> NoFiles = new Dictionary<string, byte[]>();

    /// <param name="files">Pictures, by the name that the view gives them: <c>&lt;img src="still-1.jpg"&gt;</c>.</param>
    /// <returns>PDF.</returns>
    public async Task<byte[]> PrintAsync<TModel>(string view, TModel model, IReadOnlyDictionary<string, byte[]>? files, CancellationToken cancellationToken) =>
        await chromium.PrintAsync(await views.RenderAsync(view, model), files ?? NoFiles, cancellationToken);
}
