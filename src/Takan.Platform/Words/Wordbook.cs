using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Takan.Platform.Words;

/// <summary>The English of every Chinese text, from the <c>en.json</c> files that lie beside the capabilities and are embedded in our assemblies.</summary>
public sealed class Wordbook(FrozenDictionary<string, string> english)
{
    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads all assemblies of the product that lie beside this one.</summary>
    public static Wordbook OfTheProduct() => new(Directory
        .EnumerateFiles(AppContext.BaseDirectory, "Takan.*.dll")
        .Select(path => Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(path))))
        .SelectMany(Read)
        .GroupBy(entry => entry.Key)
        .ToFrozenDictionary(same => same.Key, same => same.First().Value));

    public string? English(string chinese) => english.GetValueOrDefault(chinese);

    /// <summary>Every entry of an assembly; the same Chinese may stand in several files.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Read(Assembly assembly) => assembly
        .GetManifestResourceNames()
        .Where(name => name.StartsWith("words/", StringComparison.Ordinal))
        .SelectMany(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return JsonSerializer.Deserialize<Dictionary<string, string>>(stream, Strict)!;
        });
}
