namespace Takan.Casework.Catalog;

/// <summary>A value of a YAML file and the line on which it begins.</summary>
internal abstract record SourceNode(int Line);

/// <param name="Value">Null when the file says nothing, <c>~</c> or <c>null</c>.</param>
internal sealed record SourceText(int Line, string? Value) : SourceNode(Line);

internal sealed record SourceList(int Line, IReadOnlyList<SourceNode> Items) : SourceNode(Line);

internal sealed record SourceMap(int Line, IReadOnlyList<SourceMember> Members) : SourceNode(Line)
{
    public SourceMember? Find(string key) => Members.FirstOrDefault(member => member.Key == key);
}

/// <param name="Line">Line of the key.</param>
internal sealed record SourceMember(int Line, string Key, SourceNode Value);
