using Microsoft.AspNetCore.Http;
using Takan.Law;
using Takan.Platform.Access;

namespace Takan.Casework.Registry;

/// <summary>Files that came with a form: taken in at once, and from then on named by their key in a hidden field.</summary>
public sealed class FormUploads(KeepPaper keep, CurrentActor current)
{
    /// <summary>The key of the new file, or of the one that was handed in with an earlier try; an error when the file is no good.</summary>
    public async Task<string?> TakeAsync(HttpRequest request, string upload, string? earlier, bool pictureOnly, Action<Refusal> wrong, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType || request.Form.Files.GetFile(upload) is not { Length: > 0 } file) return earlier;
        await using var content = file.OpenReadStream();
        if ((await keep.HandleAsync(current.Staff, file.FileName, content, pictureOnly, cancellationToken)).IsAllowed(out var paper, out var refusal))
            return paper.Id.ToString();
        wrong(refusal);
        return earlier;
    }
}
