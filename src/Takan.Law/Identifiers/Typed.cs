namespace Takan.Law.Identifiers;

/// <summary>What people type, made plain: full-width characters, spaces and dashes are no mistake.</summary>
internal static class Typed
{
    public static string Plain(string? text) => new([.. (text ?? "").Select(Narrow).Where(c => !char.IsWhiteSpace(c) && c != '-').Select(char.ToUpperInvariant)]);

    private static char Narrow(char c) => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
}
