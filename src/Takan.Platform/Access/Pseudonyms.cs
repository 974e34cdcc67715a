using System.Security.Cryptography;

namespace Takan.Platform.Access;

/// <summary>Short random names that stand in the log for people.</summary>
public static class Pseudonyms
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 10;

    /// <summary>How the name of an expert begins.</summary>
    public const string Expert = "e-";

    public static string ForStaff() => "s-" + RandomNumberGenerator.GetString(Alphabet, Length);

    public static string ForClient() => "c-" + RandomNumberGenerator.GetString(Alphabet, Length);

    public static string ForDevice() => "d-" + RandomNumberGenerator.GetString(Alphabet, Length);

    public static string ForExpert() => Expert + RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>Of another authority, who receives what is shared.</summary>
    public static string ForRecipient() => "r-" + RandomNumberGenerator.GetString(Alphabet, Length);

    public static string ForApplicant() => "a-" + RandomNumberGenerator.GetString(Alphabet, Length);
}
