namespace Takan.Law.Hall;

/// <summary>What stands for a case on a screen that everybody in the hall can read: the running number at the end of its number, and nobody's name.</summary>
public static class QueueLabel
{
    /// <param name="number">As people call the case: 环审踏〔2026〕0001.</param>
    public static string Of(string number)
    {
        var begins = number.Length;
        while (begins > 0 && char.IsAsciiDigit(number[begins - 1])) begins--;
        return number[begins..];
    }
}
