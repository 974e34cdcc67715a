using Takan.Law;

namespace Takan.Platform.Access.Staff;

/// <summary>What a password must be. Length matters most; the kinds of characters are what inspections of 等保 ask for.</summary>
public static class PasswordRule
{
    public const int ShortestLength = 12;

    /// <summary>The same few signs over and over are guessed first.</summary>
    public const int FewestDifferent = 6;

    // Hashing takes time in proportion: nobody may post a novel.
    public const int LongestLength = 200;

    /// <returns>Null when it is good.</returns>
    public static Refusal? Judge(string password, string userName) =>
        password.Length is >= ShortestLength and <= LongestLength
            && password.Any(char.IsLetter) && password.Any(char.IsDigit)
            && password.Distinct().Count() >= FewestDifferent
            && !password.Contains(userName.Trim(), StringComparison.OrdinalIgnoreCase)
            ? null
            : StaffRefusals.WeakPassword;
}
