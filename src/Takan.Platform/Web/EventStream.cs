using System.Globalization;
using Microsoft.AspNetCore.Http;
using Takan.Platform.Access;

namespace Takan.Platform.Web;

/// <summary>
/// An answer that runs on as server-sent events: its headers, its first line, what is told as long as the right to it stands, and its ordinary end.
/// </summary>
public sealed class EventStream
{
    private readonly HttpContext http;

    private EventStream(HttpContext http) => this.http = http;

    /// <param name="right">Ends with the stream, or the stream with it; the caller disposes of it.</param>
    /// <returns>The stream, for a last word to a reader who is still there.</returns>
    /// <param name="tell">Tells until there is nothing more to tell; the token is the right's.</param>
    public static async Task<EventStream> ServeAsync(HttpContext http, StandingRight right, Func<EventStream, CancellationToken, Task> tell)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var stream = new EventStream(http);
        try
        {
            // Without a flush the browser's EventSource does not open until the first event.
            await stream.WriteAsync("retry: 2000\n: hello\n\n", right.Lasts);
            await stream.FlushAsync(right.Lasts);
            await tell(stream, right.Lasts);
        }
        catch (Exception end) when (right.Lasts.IsCancellationRequested && end is OperationCanceledException or IOException)
        {
            // The ordinary end of a stream: the reader left, or the right to read is gone.
        }

        return stream;
    }

    /// <summary>One event; it leaves with the next flush.</summary>
    /// <param name="name">Null for the unnamed one.</param>
    /// <param name="number">From which the reader goes on when it comes back.</param>
    public Task TellAsync(string? name, long? number, string data, CancellationToken stop) => WriteAsync(
        (number is null ? "" : string.Create(CultureInfo.InvariantCulture, $"id: {number}\n")) + (name is null ? "" : $"event: {name}\n") + $"data: {data}\n\n", stop);

    /// <summary>Nothing new: the line is kept open.</summary>
    public Task StillHereAsync(CancellationToken stop) => WriteAsync(": still here\n\n", stop);

    public Task FlushAsync(CancellationToken stop) => http.Response.Body.FlushAsync(stop);

    private Task WriteAsync(string text, CancellationToken stop) => http.Response.WriteAsync(text, stop);
}
