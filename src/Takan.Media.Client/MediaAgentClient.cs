using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Takan.Law;

namespace Takan.Media.Client;

/// <summary>
/// One media node, asked by a web node. The HTTP client carries the node's address as base address and its secret as bearer token
/// (<see cref="Connect"/>). A node that does not answer is a refusal too: <see cref="MediaRefusals.Unreachable"/>.
/// </summary>
public sealed class MediaAgentClient(HttpClient http, TimeProvider time)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan CopiesLimit = TimeSpan.FromMinutes(30);

    /// <param name="address">Of the agent: <c>http://127.0.0.1:7800/</c>.</param>
    public static HttpClient Connect(Uri address, string secret) => new()
    {
        BaseAddress = address,
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", secret) },
    };

    /// <summary>Makes the room, with recording on, before anybody can send. Asking again answers the same room.</summary>
    public Task<Outcome<RoomStatus>> OpenRoom(string room, RoomSettings settings, CancellationToken stop) =>
        Ask<RoomStatus>(HttpMethod.Put, $"rooms/{room}", JsonContent.Create(settings, options: MediaJson.Options), stop);

    /// <summary>Ends the room; answers when every part is closed and digested.</summary>
    /// <param name="reason">A word for the journal: <c>finished</c>, <c>abandoned</c>.</param>
    public Task<Outcome<bool>> CloseRoom(string room, string reason, CancellationToken stop) =>
        Tell(HttpMethod.Delete, $"rooms/{room}?reason={Uri.EscapeDataString(reason)}", null, stop, TimeSpan.FromMinutes(2));

    public Task<Outcome<RoomStatus>> Status(string room, CancellationToken stop) => Ask<RoomStatus>(HttpMethod.Get, $"rooms/{room}", null, stop);

    public Task<Outcome<Publication>> Publish(string room, string person, FeedKind source, string offer, SenderWord word, CancellationToken stop) =>
        Ask<Publication>(HttpMethod.Post, $"{Person(room, person)}/feeds/{MediaWords.Of(source)}?word={MediaWords.Of(word)}", Sdp(offer), stop);

    public Task<Outcome<Subscription>> SubscribeOffer(string room, string person, string feed, CancellationToken stop) =>
        Ask<Subscription>(HttpMethod.Post, $"{Person(room, person)}/subscriptions/{Uri.EscapeDataString(feed)}", null, stop);

    public Task<Outcome<bool>> SubscribeAnswer(string room, string person, string id, string answer, CancellationToken stop) =>
        Tell(HttpMethod.Put, $"{Path(room, person, id)}/answer", Sdp(answer), stop);

    /// <param name="id">The subscription whose picture stands still.</param>
    public Task<Outcome<bool>> RequestKeyFrame(string room, string person, string id, CancellationToken stop) =>
        Tell(HttpMethod.Post, $"{Path(room, person, id)}/keyframe", null, stop);

    public Task<Outcome<bool>> ReportTrack(string room, string person, string id, Track track, TrackState state, CancellationToken stop) =>
        Tell(HttpMethod.Put, $"{Path(room, person, id)}/tracks/{MediaWords.Of(track)}?state={MediaWords.Of(state)}", null, stop);

    /// <summary>Ends one publication or subscription of this person.</summary>
    public Task<Outcome<bool>> End(string room, string person, string id, SenderWord word, CancellationToken stop) =>
        Tell(HttpMethod.Delete, $"{Path(room, person, id)}?word={MediaWords.Of(word)}", null, stop);

    public Task<Outcome<bool>> Remove(string room, string person, Departure departure, CancellationToken stop) =>
        Tell(HttpMethod.Delete, $"{Person(room, person)}?departure={MediaWords.Of(departure)}", null, stop);

    public Task<Outcome<bool>> LetInAgain(string room, string person, CancellationToken stop) =>
        Tell(HttpMethod.Delete, $"rooms/{room}/removed/{Uri.EscapeDataString(person)}", null, stop);

    /// <summary>The bytes of a closed part. The caller disposes the stream and compares the digest of <see cref="PartClosed"/>.</summary>
    public Task<Outcome<Stream>> OpenPart(string room, string file, CancellationToken stop) => Open(Part(room, file), stop);

    /// <summary>Makes, of a closed room, what people can watch. May take minutes; asking again answers what is there already.</summary>
    /// <param name="mainPerson">Whose camera the viewing copy shows.</param>
    public Task<Outcome<CopiesMade>> MakeCopies(string room, string mainPerson, CancellationToken stop) =>
        Ask<CopiesMade>(HttpMethod.Put, $"rooms/{room}/copies?person={Uri.EscapeDataString(mainPerson)}", null, stop, CopiesLimit);

    /// <summary>The bytes of one file of <see cref="MakeCopies"/>.</summary>
    public Task<Outcome<Stream>> OpenCopy(string room, string file, CancellationToken stop) =>
        Open($"rooms/{room}/copies/{Uri.EscapeDataString(file)}", stop);

    private async Task<Outcome<Stream>> Open(string path, CancellationToken stop)
    {
        try
        {
            var response = await http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, stop);
            if (response.IsSuccessStatusCode)
                return await response.Content.ReadAsStreamAsync(stop);
            using (response)
                return await RefusalOf(response, stop);
        }
        catch (HttpRequestException)
        {
            return MediaRefusals.Unreachable;
        }
    }

    /// <summary>Says that the part is in the evidence store; the agent may give its own copy up later.</summary>
    public Task<Outcome<bool>> ConfirmPartStored(string room, string file, string sha256, CancellationToken stop) =>
        Tell(HttpMethod.Put, $"{Part(room, file)}/stored?sha256={Uri.EscapeDataString(sha256)}", null, stop);

    /// <summary>What has happened after a number, without waiting for more.</summary>
    public Task<Outcome<IReadOnlyList<RoomEvent>>> JournalSoFar(string room, long after, CancellationToken stop) =>
        Ask<IReadOnlyList<RoomEvent>>(HttpMethod.Get, $"rooms/{room}/journal?after={after}", null, stop);

    /// <summary>
    /// Everything after a number and then everything that comes, until the room is closed. Outlives restarts of the agent: it
    /// reconnects by itself and goes on after the last number. Ends at once for a room that the node does not know.
    /// </summary>
    public IAsyncEnumerable<RoomEvent> Journal(string room, long after, CancellationToken stop) =>
        new JournalFollower(http, time, room).Follow(after, stop);

    private static string Person(string room, string person) => $"rooms/{room}/people/{Uri.EscapeDataString(person)}";

    private static string Path(string room, string person, string id) => $"{Person(room, person)}/paths/{Uri.EscapeDataString(id)}";

    private static string Part(string room, string file) => $"rooms/{room}/parts/{Uri.EscapeDataString(file)}";

    private static StringContent Sdp(string text) => new(text, Encoding.UTF8, "application/sdp");

    private Task<Outcome<bool>> Tell(HttpMethod method, string path, HttpContent? body, CancellationToken stop, TimeSpan? limit = null) =>
        Send(method, path, body, (_, _) => Task.FromResult(true), limit ?? Limit, stop);

    private Task<Outcome<T>> Ask<T>(HttpMethod method, string path, HttpContent? body, CancellationToken stop, TimeSpan? limit = null) =>
        Send(method, path, body, async (response, cancel) => (await response.Content.ReadFromJsonAsync<T>(MediaJson.Options, cancel))!, limit ?? Limit, stop);

    private async Task<Outcome<T>> Send<T>(
        HttpMethod method, string path, HttpContent? body,
        Func<HttpResponseMessage, CancellationToken, Task<T>> read, TimeSpan limit, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timer.CancelAfter(limit);
        try
        {
            using var response = await http.SendAsync(request, timer.Token);
            return response.IsSuccessStatusCode ? await read(response, timer.Token) : await RefusalOf(response, timer.Token);
        }
        catch (Exception error) when (error is HttpRequestException || (error is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return MediaRefusals.Unreachable;
        }
    }

    private static async Task<Refusal> RefusalOf(HttpResponseMessage response, CancellationToken stop)
    {
        try
        {
            using var problem = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(stop), default, stop);
            var code = problem.RootElement.TryGetProperty("code", out var rule) ? rule.GetString() : null;
            return MediaRefusals.ByRule(code) ?? MediaRefusals.Unreachable;
        }
        catch (JsonException)
        {
            return MediaRefusals.Unreachable;
        }
    }
}
