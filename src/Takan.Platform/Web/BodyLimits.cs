using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Takan.Platform.Web;

/// <summary>
/// An upload that is larger than its endpoint takes is answered in words. Browsers do not listen before they have sent everything,
/// so it is read away first; only what is absurdly large, or too slow, ends with a broken connection.
/// </summary>
public static class BodyLimits
{
    /// <summary>What the web server takes by itself.</summary>
    public const long Usual = 30_000_000;

    private const long ReadAwayAtMost = 200_000_000;
    private const int PieceBytes = 64 * 1024;
    private static readonly TimeSpan ReadAwayFor = TimeSpan.FromMinutes(1);

    public static void UseBodyLimits(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } set ? set.MaxRequestBodySize : Usual;
        var isErrorPage = http.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isErrorPage || limit is not { } bytes || http.Request.ContentLength is not { } length || length <= bytes)
        {
            await next(http);
            return;
        }

        if (length <= ReadAwayAtMost) await ReadAwayAsync(http);
        await RefusalPage.AnswerAsync(http, BadInput.LargerThan(bytes));
    });

    private static async Task ReadAwayAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature) feature.MaxRequestBodySize = null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(ReadAwayFor);
        var piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            while (await http.Request.Body.ReadAsync(piece, patience.Token) > 0)
            {
                // Nothing of it is kept.
            }
        }
        catch (Exception slowOrGone) when (slowOrGone is OperationCanceledException or IOException)
        {
            // Whoever still listens gets the answer all the same.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
