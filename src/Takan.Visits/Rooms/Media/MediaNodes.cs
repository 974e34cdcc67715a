using Takan.Media.Client;

namespace Takan.Visits.Rooms.Media;

/// <summary>One media agent that this installation has.</summary>
public sealed class MediaNodeOptions
{
    public string Name { get; set; } = "media-1";

    public required Uri Address { get; set; }

    public string Secret { get; set; } = "";

    public string? SecretFile { get; set; }
}

/// <summary>The media agents by name. A room lives on one of them.</summary>
public sealed class MediaNodes : IDisposable
{
    private readonly Dictionary<string, (HttpClient Http, MediaAgentClient Client)> nodes = [];
    private int turn;

    public MediaNodes(IEnumerable<MediaNodeOptions> options, TimeProvider time)
    {
        foreach (var node in options)
        {
            var secret = node.SecretFile is null ? node.Secret : File.ReadAllText(node.SecretFile).Trim();
            var http = MediaAgentClient.Connect(node.Address, secret);
            nodes[node.Name] = (http, new(http, time));
        }
    }

    public IReadOnlyCollection<string> Names => nodes.Keys;

    /// <param name="name">Null for the only one, or the first.</param>
    public MediaAgentClient? Find(string? name) =>
        name is null ? nodes.Values.Select(node => node.Client).FirstOrDefault() : nodes.GetValueOrDefault(name).Client;

    /// <exception cref="KeyNotFoundException">No such node is configured any more.</exception>
    public MediaAgentClient this[string name] => nodes[name].Client;

    /// <summary>The nodes in turn: rooms are alike, so turns spread the load.</summary>
    /// <exception cref="InvalidOperationException">No media agent is configured.</exception>
    public (string Name, MediaAgentClient Agent) Next()
    {
        if (nodes.Count == 0) throw new InvalidOperationException("No media agent is configured: set Media:Nodes.");
        var name = nodes.Keys.Order(StringComparer.Ordinal).ElementAt((int)((uint)Interlocked.Increment(ref turn) % (uint)nodes.Count));
        return (name, nodes[name].Client);
    }

    public void Dispose()
    {
        foreach (var (http, _) in nodes.Values)
            http.Dispose();
    }
}
