using System.Collections.Frozen;
using System.Xml.Linq;

namespace Takan.Platform.Layout;

/// <summary>The drawings of <c>icons.svg</c>, put into the page itself: no request, no sprite, and papers can use them too.</summary>
public static class Icons
{
    private static readonly FrozenDictionary<string, string> Drawings = Load();

    public static IEnumerable<string> Names => Drawings.Keys;

    /// <exception cref="KeyNotFoundException">There is no such icon.</exception>
    public static string Drawing(string name) => Drawings[name];

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(Icons).Assembly.GetManifestResourceStream("icons.svg")!;
        XNamespace svg = "http://www.w3.org/2000/svg";
        return XDocument.Load(stream).Root!.Elements(svg + "symbol").ToFrozenDictionary(
            symbol => symbol.Attribute("id")!.Value,
            symbol => string.Concat(symbol.Elements().Select(Plain)));
    }

    private static string Plain(XElement element) =>
        new XElement(element.Name.LocalName, element.Attributes()).ToString(SaveOptions.DisableFormatting);
}
