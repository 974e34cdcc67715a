using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;

namespace Takan.Evidence.Tests.Chain;

public sealed class ChainVerifierTests
{
    private const string Stream = "case/1";

    [Fact]
    public void Verify_ASoundChain_FindsNothing()
    {
        var entries = Chains.Of(Stream, 12);

        Assert.Empty(entries.Verify(Stream));
        Assert.Equal(12, entries[^1].Header.Number);
    }

    [Fact]
    public void Verify_WithBodiesErased_FindsNothing() =>
        Assert.Empty(ChainVerifier.Verify(Stream, [.. Chains.Of(Stream, 5).Select(e => e.Header)]));

    [Fact]
    public void Verify_AnEditedBody_NamesTheEntry()
    {
        var entries = Chains.Of(Stream, 5);
        entries[2] = entries[2] with { Body = entries[2].Body with { Canonical = [.. "{\"item\":99}"u8] } };

        Assert.Equal([new(ChainFault.BodyMismatch, Stream, 3)], entries.Verify(Stream));
    }

    [Fact]
    public void Verify_ABodyReplacedWithItsCommitment_BreaksTheNextLink()
    {
        var entries = Chains.Of(Stream, 5);
        var forged = ChainBody.Of(new JsonObject { ["item"] = 99 });
        entries[2] = new(entries[2].Header with { Commitment = forged.Commitment }, forged);

        Assert.Equal([new(ChainFault.BrokenLink, Stream, 4)], entries.Verify(Stream));
    }

    [Fact]
    public void Verify_AnotherStreamsEntries_AreForeign() =>
        Assert.Contains(Chains.Of("case/2", 2).Verify(Stream), f => f.Fault == ChainFault.ForeignStream);

    [Fact]
    public void Verify_ACutChain_ContradictsTheHeadOutside()
    {
        var entries = Chains.Of(Stream, 5);
        var head = entries[^1].Header.Head;

        var findings = ChainVerifier.Verify(Stream, [.. entries.Take(4).Select(e => e.Header)], heads: [head]);

        Assert.Equal([new(ChainFault.Truncated, Stream, 5)], findings);
    }

    [Fact]
    public void Verify_AWholeRewrittenChain_ContradictsTheHeadOutside()
    {
        var head = Chains.Of(Stream, 5)[2].Header.Head;

        var findings = ChainVerifier.Verify(Stream, [.. Chains.Of(Stream, 6).Select(e => e.Header)], heads: [head]);

        Assert.Equal([new(ChainFault.HeadMismatch, Stream, 3)], findings);
    }

    // Frozen: a change here means that every log ever written stops verifying.
    [Fact]
    public void Digest_OfAFixedHeader_NeverChanges()
    {
        var body = new ChainBody(new byte[32], [.. "{\"结论\":\"通过\"}"u8]);
        var header = new ChainHeader(
            "case/0190", 1, Chains.Morning.AddMilliseconds(7), "p-1", "case-accepted", Audience.Applicant, body.Commitment, Digest.Zero);

        Assert.Equal("cb05763ed3f176da66ce4281e1a5fa966eb03b0a75d960be3536bc5ea0bf7423", header.Commitment.Hex);
        Assert.Equal("71eb9b2a8a155d0a3715d5e33d72be8112374c0c326c23185012ab0f66f03fde", header.Digest.Hex);
        Assert.Equal(header, ChainHeader.FromJson(header.ToJson()));
    }

    [Fact]
    public void FromJson_WithAnUnknownField_IsRefused()
    {
        var json = Chains.Of(Stream, 1)[0].Header.ToJson();
        json["note"] = "?";

        Assert.Throws<FormatException>(() => ChainHeader.FromJson(json));
    }

    [Fact]
    public void FromJson_WithoutAField_IsRefused()
    {
        var json = Chains.Of(Stream, 1)[0].Header.ToJson();
        json.Remove("actor");

        Assert.Throws<FormatException>(() => ChainHeader.FromJson(json));
    }
}
