namespace Takan.Casework.Catalog;

/// <summary>A profile file that does not read. The message names the file and says what to correct.</summary>
public sealed class ProfileFileException(string file, string words, Exception? cause = null) : Exception($"{file}: {words}", cause);
