using FsCheck;
using FsCheck.Fluent;
using Takan.Evidence.Chain;

namespace Takan.Evidence.Tests.Chain;

/// <summary>R7: random tampering with random histories, once one earlier head is known outside.</summary>
public sealed class TamperedChainTests
{
    private const string Stream = "inspection/9";

    private static readonly int Histories = Gate.IsOpen ? 10_000 : 300;

    private enum Attack
    {
        EditHeader,
        Drop,
        Double,
        Swap,
        Truncate,
        Fork,
        Rewrite,
    }

    [Fact]
    public void EveryTamperedHistory_IsFound()
    {
        var cases =
            from length in Gen.Choose(3, 30)
            from attack in Gen.Elements(Enum.GetValues<Attack>())
            from at in Gen.Choose(0, length - 2)
            select (length, attack, at);

        Prop.ForAll(cases.ToArbitrary(), c => Findings(c.length, c.attack, c.at).Count > 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Histories));
    }

    [Fact]
    public void NoSoundHistory_IsAccused()
    {
        Prop.ForAll(Gen.Choose(0, 30).ToArbitrary(), length => Chains.Of(Stream, length).Verify(Stream).Count == 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Histories));
    }

    private static IReadOnlyList<ChainFinding> Findings(int length, Attack attack, int at)
    {
        var entries = Chains.Of(Stream, length);
        var outside = entries[^1].Header.Head;
        var headers = entries.ConvertAll(e => e.Header);
        Tamper(headers, attack, at);
        return ChainVerifier.Verify(Stream, headers, heads: [outside]);
    }

    private static void Tamper(List<ChainHeader> headers, Attack attack, int at)
    {
        switch (attack)
        {
            case Attack.EditHeader: headers[at] = headers[at] with { Actor = "p-0000" }; break;
            case Attack.Drop: headers.RemoveAt(at); break;
            case Attack.Double: headers.Insert(at, headers[at]); break;
            case Attack.Swap: (headers[at], headers[at + 1]) = (headers[at + 1], headers[at]); break;
            case Attack.Truncate: headers.RemoveRange(at + 1, headers.Count - at - 1); break;
            case Attack.Fork: Relink(headers, at); break;
            case Attack.Rewrite: Relink(headers, 0); break;
        }
    }

    // What somebody with the whole database can do: change one entry and compute every later link anew.
    private static void Relink(List<ChainHeader> headers, int from)
    {
        headers[from] = headers[from] with { Kind = "item-passed" };
        for (var i = from + 1; i < headers.Count; i++) headers[i] = headers[i] with { Previous = headers[i - 1].Digest };
    }
}
