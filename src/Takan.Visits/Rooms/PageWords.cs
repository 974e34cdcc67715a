using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Takan.Visits.Rooms;

/// <summary>The sentences that an island says by itself, handed to it as data: <c>word("lampOn", "06:41")</c> in <c>client/</c>.</summary>
public static class PageWords
{
    // <, > and & stay escaped, so the text cannot end the block that it stands in.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IHtmlContent Block(IReadOnlyDictionary<string, string> words) =>
        new HtmlString($"<script type=\"application/json\" id=\"words\">{JsonSerializer.Serialize(words, Readable)}</script>");
}
