using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Takan.Law.Calendar;

namespace Takan.Platform.Messages;

/// <summary>Alibaba Cloud SMS (短信服务, API version 2017-05-25): SendSms, and QuerySendDetails to learn what became of one.</summary>
public sealed class AliyunSms(HttpClient http, AliyunSmsOptions options, TimeProvider clock) : IMessageSender, IDeliveryReports
{
    private const string Version = "2017-05-25";
    private const int Failed = 2;
    private const int Received = 3;

    // The provider forgets what is older.
    private const int DaysKept = 30;

    // What a repetition cannot cure: wrong number, template, signature, key.
    private static readonly string[] Hopeless = ["isv.MOBILE_NUMBER_ILLEGAL", "isv.SMS_TEMPLATE_ILLEGAL", "isv.SMS_SIGNATURE_ILLEGAL", "isv.TEMPLATE_MISSING_PARAMETERS", "isv.INVALID_PARAMETERS", "isv.BLACK_KEY_CONTROL_LIMIT"];

    public MessageChannel Channel => MessageChannel.Sms;

    public async Task<SendResult> SendAsync(OutboxMessage message, MessageContent content, bool mayHaveGone, CancellationToken cancellationToken)
    {
        var template = content.ProviderTemplate ?? options.Templates.GetValueOrDefault(message.Kind);
        if (string.IsNullOrEmpty(template)) return SendResult.Never($"Sms:Templates:{message.Kind} is not configured");
        if (mayHaveGone && await DetailAsync(message, content, cancellationToken) is not null) return new("found-by-out-id");

        var answer = await CallAsync("SendSms", new Dictionary<string, string>
        {
            ["PhoneNumbers"] = content.To,
            ["SignName"] = options.SignName,
            ["TemplateCode"] = template,
            ["TemplateParam"] = JsonSerializer.Serialize(content.Variables),
            ["OutId"] = OutId(message),
        }, cancellationToken);
        var code = answer["Code"]?.GetValue<string>() ?? "no code";
        if (code == "OK") return new(answer["BizId"]?.GetValue<string>() ?? "");
        return Hopeless.Contains(code) ? SendResult.Never(code) : SendResult.Again(code);
    }

    public async Task<bool?> HasArrivedAsync(OutboxMessage message, MessageContent content, CancellationToken cancellationToken) =>
        (await DetailAsync(message, content, cancellationToken))?["SendStatus"]?.GetValue<int>() switch
        {
            Received => true,
            Failed => false,
            _ => null,
        };

    /// <summary>The provider tells of one day in China at a time: a message of the night may have gone on any day since it was written.</summary>
    private async Task<JsonNode?> DetailAsync(OutboxMessage message, MessageContent content, CancellationToken cancellationToken)
    {
        var last = ChinaTime.Day(message.SentAt ?? clock.GetUtcNow().UtcDateTime);
        var first = ChinaTime.Day(message.CreatedAt);
        for (var day = last; day >= first && last.DayNumber - day.DayNumber < DaysKept; day = day.AddDays(-1))
            if (await DetailAsync(message, content, day, cancellationToken) is { } detail) return detail;
        return null;
    }

    private async Task<JsonNode?> DetailAsync(OutboxMessage message, MessageContent content, DateOnly day, CancellationToken cancellationToken)
    {
        var answer = await CallAsync("QuerySendDetails", new Dictionary<string, string>
        {
            ["PhoneNumber"] = content.To,
            ["SendDate"] = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            ["PageSize"] = "50",
            ["CurrentPage"] = "1",
        }, cancellationToken);
        return answer["SmsSendDetailDTOs"]?["SmsSendDetailDTO"]?.AsArray().FirstOrDefault(detail => detail?["OutId"]?.GetValue<string>() == OutId(message));
    }

    private async Task<JsonNode> CallAsync(string action, Dictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var secret = (await File.ReadAllTextAsync(options.AccessKeySecretFile, cancellationToken)).Trim();
        var signature = new AliyunSignature(options.AccessKeyId, secret);
        using var request = signature.Request(options.Endpoint, action, Version, parameters, clock.GetUtcNow().UtcDateTime, Guid.CreateVersion7().ToString("N"));
        using var response = await http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return JsonNode.Parse(text) ?? throw new HttpRequestException($"The SMS provider answered {(int)response.StatusCode} without a body");
    }

    private static string OutId(OutboxMessage message) => message.Id.ToString("N");
}
