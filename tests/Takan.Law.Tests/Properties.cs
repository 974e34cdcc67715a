using FsCheck;
using FsCheck.Fluent;

namespace Takan.Law.Tests;

/// <summary>Random checks that throw with the smallest failing example.</summary>
internal static class Properties
{
    public static void ForAll<T>(Gen<T> values, Func<T, bool> holds)
        => Prop.ForAll(values.ToArbitrary(), holds).QuickCheckThrowOnFailure();

    public static Gen<string> Text(string alphabet, int length)
        => Gen.Elements(alphabet.ToCharArray()).ArrayOf(length).Select(chars => new string(chars));

    /// <summary>A day from 2019 to 2030: before, in and after the shipped years.</summary>
    public static Gen<DateOnly> Days { get; } = Gen.Choose(0, 4300).Select(offset => new DateOnly(2019, 1, 1).AddDays(offset));
}
