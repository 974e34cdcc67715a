using System.Text.Json.Serialization;
using Takan.Law.Messages;

namespace Takan.Law.Profiles;

/// <summary>What a bureau sets of its messages: when phones do not ring, and own texts. Left out: the house's.</summary>
/// <param name="QuietFrom">First moment of the quiet hours, as <c>21:00</c>.</param>
/// <param name="QuietUntil">Their end, as <c>08:00</c>.</param>
public sealed record MessageSettings(string QuietFrom = "", string QuietUntil = "")
{
    public IReadOnlyList<MessageText> Texts { get; init; } = [];

    /// <summary>Times that do not read are the house's: a profile with such does not pass its check.</summary>
    [JsonIgnore]
    public QuietHours Quiet => QuietHours.TryRead(QuietFrom, out var from) && QuietHours.TryRead(QuietUntil, out var until) ? new(from, until) : QuietHours.Usual;

    /// <summary>The bureau's own text where it has one.</summary>
    public SmsTemplate For(SmsTemplate house) => Texts.FirstOrDefault(own => own.Id == house.Code) is { } own
        ? house with { Text = own.Text, ProviderCode = own.ProviderCode }
        : house;
}

/// <summary>A bureau's own text of a message.</summary>
/// <param name="Id">Code of the message: <c>case-accepted</c>.</param>
/// <param name="Text">With the variables of the house's text and no others.</param>
/// <param name="ProviderCode">The provider's id of this text, once it is approved; without it the message cannot be sent.</param>
public sealed record MessageText(string Id, string Text, string ProviderCode = "");
