using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Takan.Law;

namespace Takan.Platform.Web;

/// <summary>What a program sent and we cannot read: problem details with a stable code, instead of a bare 400.</summary>
public sealed class BadInput : IExceptionHandler
{
    public static readonly Refusal NotReadable = new("TK-WEB-2", "提交的内容看不懂，请核对格式。", "What was sent cannot be read. Check its form.");
    public static readonly Refusal TooLarge = new("TK-WEB-3", "提交的内容太大。", "What was sent is too large.");
    public static readonly Refusal UnknownField = new("TK-WEB-4", "提交的内容里有不认识的字段。", "What was sent has a field that is not known.");
    public static readonly Refusal DoubleField = new("TK-WEB-5", "提交的内容里有重复的字段。", "What was sent has a field twice.");

    public static Refusal LargerThan(long bytes) => new(
        TooLarge.Rule,
        $"文件太大，最多 {bytes / 1_000_000} MB。请压缩或重新拍摄后再上传。",
        $"What was sent is too large; at most {bytes / 1_000_000} MB. Compress it or take it again.");

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The request's own path is that of the error page by now.
        var path = new PathString(httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path);
        if (exception is not BadHttpRequestException bad || !path.StartsWithSegments("/api")) return false;
        await RefusalPage.Problem(Judge(bad), bad.StatusCode).ExecuteAsync(httpContext);
        return true;
    }

    private static Refusal Judge(BadHttpRequestException bad) => (bad.StatusCode, bad.InnerException) switch
    {
        (StatusCodes.Status413PayloadTooLarge, _) => TooLarge,
        (_, JsonException json) when json.Message.Contains("could not be mapped", StringComparison.Ordinal) => UnknownField,
        (_, JsonException json) when json.Message.Contains("uplicate", StringComparison.Ordinal) => DoubleField,
        (_, JsonException json) when json.Message.Contains(FormRefusals.NotPlain.Rule, StringComparison.Ordinal) => FormRefusals.NotPlain,
        _ => NotReadable,
    };
}
