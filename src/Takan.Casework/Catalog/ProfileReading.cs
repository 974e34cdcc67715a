using System.Text.Json;
using Takan.Law.Profiles;
using YamlDotNet.Core;

namespace Takan.Casework.Catalog;

/// <summary>A profile read from its files: all that is wrong with it, and the profile itself when nothing stops it from being read.</summary>
public sealed class ProfileReading
{
    // The largest shipped file has some 30,000 characters.
    private const int LargestText = 200_000;
    private const int MostFindings = 100;

    private readonly Dictionary<string, SourceNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _heldBy = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);
    private readonly List<FileFinding> _findings = [];

    private ProfileReading(ProfileFiles files) => Files = files;

    public ProfileFiles Files { get; }

    /// <summary>Every finding, by file and line.</summary>
    public IReadOnlyList<FileFinding> Findings { get; private set; } = [];

    /// <summary>Null when a file does not read or a needed one is missing.</summary>
    public Profile? Profile { get; private set; }

    public bool MayBePublished => Profile is not null && !Findings.Any(finding => finding.IsError);

    public static ProfileReading Of(ProfileFiles files)
    {
        var reading = new ProfileReading(files);
        reading.Read();
        return reading;
    }

    /// <summary>The text on the line of a finding; empty where the file has none.</summary>
    public string LineOf(FileFinding finding)
    {
        if (!_lines.TryGetValue(finding.File, out var lines))
            _lines[finding.File] = lines = Files.Texts.GetValueOrDefault(finding.File)?.Split('\n') ?? [];
        return lines.ElementAtOrDefault(finding.Line - 1)?.Trim() ?? "";
    }

    private void Read()
    {
        foreach (var name in Files.Texts.Keys.Where(name => ProfileLayout.TypeOf(name) is null))
            Say(name, 1, "TK-526", $"不认识的文件，档案不会读它。文件应是：{string.Join('、', ProfileLayout.Names)} 或 matters/事项代号.yaml。", $"Not a file of a profile; those are {string.Join(", ", ProfileLayout.Names)} and matters/ID.yaml.");
        foreach (var name in ProfileLayout.Needed.Where(name => !Files.Texts.ContainsKey(name)))
            Say(name, 1, "TK-527", $"缺少文件 {name}。", $"{name} is missing.");
        var matterFiles = Files.Texts.Keys.Where(ProfileLayout.IsMatter).ToList();
        if (matterFiles.Count == 0) Say(ProfileFiles.Matters, 1, "TK-527", "matters 文件夹里没有事项文件。", "No matter files.");

        var matters = matterFiles.Select(name => (Name: name, Matter: One<Matter>(name))).ToList();
        foreach (var (name, matter) in matters)
            if (matter is not null && matter.Id != Path.GetFileNameWithoutExtension(name)) Misnamed(name, matter.Id);
        var parts = new ProfileParts
        {
            Bureau = One<Bureau>(ProfileFiles.Bureau),
            Matters = [.. matters.Select(pair => pair.Matter).OfType<Matter>()],
            MattersAreWhole = matters.TrueForAll(pair => pair.Matter is not null),
            ConsentLetter = One<ConsentLetter>("forms/consent-letter.yaml"),
            PrivacyNotice = One<PrivacyNotice>("forms/privacy-notice.yaml"),
            JoinManual = One<JoinManual>("forms/join-manual.yaml"),
            AddressDeclaration = One<AddressDeclaration>("forms/address-declaration.yaml"),
            Filming = One<FilmingSpecification>("forms/filming.yaml"),
            Commitments = One<CommitmentLetters>("forms/commitments.yaml"),
            Exemptions = One<ExemptionSettings>("exemptions.yaml"),
        };
        _findings.AddRange(ProfileCheck.Findings(parts).Select(Placed));
        Findings = [.. _findings.Distinct().OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line)];
        Profile = Whole(parts);
    }

    private Profile? Whole(ProfileParts parts) =>
        parts is { Bureau: { } bureau, ConsentLetter: { } letter, PrivacyNotice: { } notice, JoinManual: { } manual, MattersAreWhole: true } && Unread().Count == 0
            ? new()
            {
                Id = Files.Id,
                Bureau = bureau,
                Matters = parts.Matters,
                ConsentLetter = letter,
                PrivacyNotice = notice,
                JoinManual = manual,
                AddressDeclaration = parts.AddressDeclaration,
                Filming = parts.Filming,
                Commitments = parts.Commitments,
                Exemptions = parts.Exemptions,
            }
            : null;

    private void Misnamed(string name, string id)
    {
        var right = Path.GetFileNameWithoutExtension(name);
        Say(name, ProfileLines.Of(_nodes[name], ["id"]), "TK-528", $"id 应与文件名相同，请写 id: {right}。", $"The id {id} is not the file's name: write id: {right}.");
        // What is wrong in a matter is found under its id; it must be shown in the file that holds it.
        var expected = ProfileFiles.Matters + id + ProfileFiles.Extension;
        if (!Files.Texts.ContainsKey(expected)) _heldBy[expected] = name;
    }

    private List<FileFinding> Unread() => _findings.FindAll(finding => finding.Finding.Path.Length == 0 && finding.IsError);

    private T? One<T>(string name) where T : class
    {
        if (!Files.Texts.TryGetValue(name, out var text)) return null;
        if (text.Length > LargestText)
        {
            Say(name, 1, "TK-538", $"文件太大：{text.Length} 个字，最多 {LargestText} 个。", $"The file is too large: {text.Length} characters, at most {LargestText}.");
            return null;
        }

        try
        {
            var node = Yaml.Read(text);
            var wrong = ShapeCheck.Findings(name, node, typeof(T));
            _findings.AddRange(wrong.Take(MostFindings));
            if (wrong.Count > MostFindings)
                Say(name, wrong[MostFindings].Line, "TK-539", $"后面还有 {wrong.Count - MostFindings} 处，先改前面的。", $"{wrong.Count - MostFindings} more follow; mend these first.");
            if (wrong.Count > 0) return null;
            _nodes[name] = node;
            return Yaml.ToJson(node).Deserialize<T>(ProfileSpelling.Options);
        }
        catch (YamlException e)
        {
            Say(name, (int)Math.Max(1, e.Start.Line), "TK-519", $"这里读不下去，请检查缩进、冒号后的空格和引号。{Innermost(e)}", "Not readable from here: check indentation, the space after the colon, and quotes.");
            return null;
        }
        catch (JsonException e)
        {
            Say(name, 1, "TK-525", $"有一个值写得不对：{e.Path}。", $"A value does not fit: {e.Path}");
            return null;
        }
    }

    /// <summary>Our own words; those of the parser are English and for programmers.</summary>
    private static string Innermost(Exception error) => error.InnerException is { } inner ? Innermost(inner) : error.Message.Any(c => c is >= '\u4e00' and <= '\u9fff') ? error.Message : "";

    private FileFinding Placed(ProfileFinding finding)
    {
        var (expected, steps) = ProfileLayout.FileOf(finding.Path);
        var file = _heldBy.GetValueOrDefault(expected, expected);
        return new(file, _nodes.TryGetValue(file, out var node) ? ProfileLines.Of(node, steps) : 1, finding);
    }

    private void Say(string file, int line, string rule, string words, string english) => _findings.Add(new(file, line, new(FindingSeverity.Error, rule, "", words, english)));
}
