using System.Net;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Takan.Media.Client;

/// <summary>Follows one room's journal over as many connections as it takes.</summary>
sealed class JournalFollower(HttpClient http, TimeProvider time, string room)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private bool unknown;

    public async IAsyncEnumerable<RoomEvent> Follow(long after, [EnumeratorCancellation] CancellationToken stop)
    {
        var pause = FirstPause;
        while (!unknown)
        {
            await foreach (var entry in OneConnection(after, stop))
            {
                (after, pause) = (entry.Number, FirstPause);
                yield return entry;
                if (entry is RoomClosed)
                    yield break;
            }

            if (unknown)
                yield break;
            await Task.Delay(pause, time, stop);
            pause = pause < LongestPause ? pause * 2 : pause;
        }
    }

    private async IAsyncEnumerable<RoomEvent> OneConnection(long after, [EnumeratorCancellation] CancellationToken stop)
    {
        using var response = await Get(after, stop);
        if (response is null)
            yield break;
        await using var stream = await response.Content.ReadAsStreamAsync(stop);
        await using var items = SseParser.Create(stream).EnumerateAsync(stop).GetAsyncEnumerator(stop);
        while (await Next(items, stop))
            if (JsonSerializer.Deserialize<RoomEvent>(items.Current.Data, MediaJson.Options) is { } entry)
                yield return entry;
    }

    private async Task<HttpResponseMessage?> Get(long after, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"rooms/{room}/journal?after={after}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        try
        {
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            if (response.IsSuccessStatusCode)
                return response;
            unknown = response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized;
            response.Dispose();
        }
        catch (HttpRequestException)
        {
            // The agent restarts; the caller's loop tries again.
        }

        return null;
    }

    private static async Task<bool> Next(IAsyncEnumerator<SseItem<string>> items, CancellationToken stop)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (Exception error) when (error is IOException or HttpRequestException && !stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
