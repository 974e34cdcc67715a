using Microsoft.AspNetCore.Http;
using Takan.Casework.Intake;

namespace Takan.Casework.Consent;

/// <summary>The part of a form that takes the pages of a signed paper.</summary>
public static class PaperForm
{
    public const string Field = "Pages";

    /// <summary>All pages, and a little too large: the page is to say so.</summary>
    public const long Largest = (PaperScans.MostPages + 2) * MaterialFile.Largest;

    public static IReadOnlyList<Stream> PagesOf(HttpRequest request) =>
        request.HasFormContentType ? [.. request.Form.Files.GetFiles(Field).Where(file => file.Length > 0).Select(file => file.OpenReadStream())] : [];
}
