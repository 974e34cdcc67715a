using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Takan.Casework.Catalog;

/// <summary>YAML as JSON nodes. Every scalar becomes text; the model says what it means, not the spelling (no "Norway" surprise).</summary>
public static class Yaml
{
    /// <exception cref="YamlException">Not YAML, a key given twice, more than one document.</exception>
    public static JsonNode? Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Count == 1
            ? Node(stream.Documents[0].RootNode)
            : throw new YamlException("One document is expected in the file.");
    }

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair => KeyValuePair.Create(Key(pair.Key), Node(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Node)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } => null,
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new YamlException(node.Start, node.End, "Anchors and aliases are not used here."),
    };

    private static string Key(YamlNode key) => key is YamlScalarNode { Value: { } name } ? name : throw new YamlException(key.Start, key.End, "A key must be a word.");
}
