namespace Takan.Casework.Publishing;

/// <summary>What a person calls a file of the profile: a matter's name, a form's title.</summary>
internal static class FileTitle
{
    private static readonly string[] Keys = ["name: ", "title: "];

    /// <summary>Empty when the text gives none.</summary>
    public static string Of(string? text)
    {
        var line = (text ?? "").Split('\n').FirstOrDefault(line => Array.Exists(Keys, key => line.StartsWith(key, StringComparison.Ordinal))) ?? "";
        return line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim().Trim('"');
    }
}
