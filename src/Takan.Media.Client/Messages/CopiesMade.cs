namespace Takan.Media.Client;

/// <summary>What people can watch of a closed room: a file for each part, one viewing copy, and the time line that explains them.</summary>
/// <param name="Timeline">Name of the time line among the files: JSON, seconds from the start of the room.</param>
/// <param name="Problems">What could not be made; the recordings themselves are untouched.</param>
public sealed record CopiesMade(string Timeline, IReadOnlyList<CopyFile> Files, IReadOnlyList<string> Problems);

/// <param name="Viewing">True for the viewing copy, false for the copy of one part and for the time line.</param>
/// <param name="FromSeconds">On the room's time line; 0 for the time line itself.</param>
public sealed record CopyFile(string Name, long Bytes, string Sha256, bool Viewing, string? Person, double FromSeconds, double ToSeconds);
