using System.Security.Cryptography;
using System.Text;
using Takan.Law.Teams;

namespace Takan.Law.Tests.Teams;

/// <summary>Anyone who knows what the log says of a draw comes to the same person, and nobody is favoured.</summary>
public sealed class ObserverDrawTests
{
    private const string Draw = "01890000-0000-7000-8000-00000000000a";
    private static readonly string Head = new('a', 64);
    private static readonly string[] People = ["s-c", "s-a", "s-b"];

    /// <summary>Written apart from the code that is tested, from its description alone.</summary>
    [Fact]
    [Demand("DL-31")]
    public void Pick_FollowsFromTheDigestOfDrawHeadAndSortedCandidates()
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{Draw}\n{Head}\ns-a\ns-b\ns-c\n"));
        var place = 0;
        foreach (var part in digest) place = ((place * 256) + part) % 3;

        Assert.Equal(Convert.ToHexStringLower(digest), ObserverDraw.DigestOf(Draw, Head, People));
        Assert.Equal(new[] { "s-a", "s-b", "s-c" }[place], ObserverDraw.Pick(Draw, Head, People));
    }

    [Fact]
    public void Pick_InWhateverOrderTheCandidatesCome_IsTheSame()
    {
        var drawn = ObserverDraw.Pick(Draw, Head, People);

        Assert.Equal(drawn, ObserverDraw.Pick(Draw, Head, ["s-b", "s-a", "s-c", "s-a"]));
        Assert.NotEqual(ObserverDraw.DigestOf(Draw, Head, People), ObserverDraw.DigestOf(Draw, new('b', 64), People));
        Assert.NotEqual(ObserverDraw.DigestOf(Draw, Head, People), ObserverDraw.DigestOf(Draw + "0", Head, People));
    }

    /// <summary>The heads are fixed, so the counts are: three thousand draws among three, each within six sigma of a thousand.</summary>
    [Fact]
    public void Pick_OverManyHeads_FavoursNobody()
    {
        var counts = Enumerable.Range(0, 3000).Select(number => ObserverDraw.Pick(Draw, number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture), People)!).CountBy(one => one).ToDictionary();

        Assert.Equal(3, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 845, 1155));
    }

    [Fact]
    [Demand("DL-31", Refused = true)]
    public void Pick_FromNobody_IsNobody() => Assert.Null(ObserverDraw.Pick(Draw, Head, []));
}
