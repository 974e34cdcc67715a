using System.Text;
using System.Text.Json.Nodes;
using Takan.Evidence.Canonical;

namespace Takan.Evidence.Tests.Canonical;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("{ \"b\" : 1, \"a\" : [ true , null ] }", "{\"a\":[true,null],\"b\":1}")]
    [InlineData("\"\\u20ac\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"", "\"€\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"")]
    [InlineData("{\"踏勘\":-9007199254740991}", "{\"踏勘\":-9007199254740991}")]
    [InlineData("[]", "[]")]
    public void Parse_AnySpelling_EncodesCanonically(string json, string canonical) =>
        Assert.Equal(canonical, Encoding.UTF8.GetString(CanonicalJson.Encode(CanonicalJson.Parse(Encoding.UTF8.GetBytes(json)))));

    // The sorting example of RFC 8785, section 3.2.3: by UTF-16 code units the emoji stands before U+FB33.
    [Fact]
    public void Encode_KeysOutsideTheBasicPlane_SortByUtf16()
    {
        string[] keys = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"];
        var value = new JsonObject(keys.Select(k => KeyValuePair.Create<string, JsonNode?>(k, 0)));

        var written = JsonNode.Parse(CanonicalJson.Encode(value))!.AsObject().Select(p => p.Key);

        Assert.Equal(["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"], written);
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}", "duplicate-key")]
    [InlineData("{\"a\":1,\"\\u0061\":2}", "duplicate-key")]
    [InlineData("[{\"x\":{\"a\":1,\"a\":1}}]", "duplicate-key")]
    [InlineData("1.5", "not-an-integer")]
    [InlineData("1.0", "not-an-integer")]
    [InlineData("1e3", "not-an-integer")]
    [InlineData("-0", "not-an-integer")]
    [InlineData("9007199254740992", "not-an-integer")]
    [InlineData("99999999999999999999999", "not-an-integer")]
    [InlineData("\"\\ud800\"", "lone-surrogate")]
    [InlineData("{\"\\udc00\":1}", "lone-surrogate")]
    [InlineData("{\"a\":1,}", "not-json")]
    [InlineData("01", "not-json")]
    [InlineData("1 2", "not-json")]
    [InlineData("", "not-json")]
    public void Parse_OutsideTheSubset_IsRefusedByName(string json, string fault) =>
        Assert.Equal(fault, Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Parse(Encoding.UTF8.GetBytes(json))).Fault);

    [Fact]
    public void Parse_BytesThatAreNoUtf8_IsRefusedByName() =>
        Assert.Equal("not-utf8", Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Parse([0x22, 0xc0, 0x80, 0x22])).Fault);

    [Theory]
    [InlineData("{\"b\":1,\"a\":2}")]
    [InlineData("{ \"a\":2}")]
    [InlineData("\"\\u0041\"")]
    [InlineData("{\"a\":2}\n")]
    public void ParseCanonical_AnotherSpelling_IsRefused(string json) =>
        Assert.Equal("not-canonical", Assert.Throws<CanonicalJsonException>(() => CanonicalJson.ParseCanonical(Encoding.UTF8.GetBytes(json))).Fault);

    [Fact]
    public void Encode_AFraction_IsRefused() =>
        Assert.Equal("not-an-integer", Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Encode(JsonValue.Create(0.1))).Fault);
}
