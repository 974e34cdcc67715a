using Takan.Law.Messages;
using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

/// <summary>Quiet hours that are hours, and texts that the providers take: a text that hurts their rules is refused by them after weeks of waiting.</summary>
internal static class MessageCheck
{
    private const string Path = "bureau/messages";

    public static IEnumerable<ProfileFinding> Findings(MessageSettings? settings) => settings is null ? [] :
    [
        .. Quiet(settings),
        .. Repeated(settings.Texts.Select(text => text.Id), "TK-501", id => $"{Path}/texts/{id}/id", "消息代号重复", "repeated message"),
        .. settings.Texts.SelectMany(Text),
    ];

    private static IEnumerable<ProfileFinding> Quiet(MessageSettings settings)
    {
        if (settings.QuietFrom.Length == 0 && settings.QuietUntil.Length == 0) yield break;
        var times = new[] { (Key: "quietFrom", Written: settings.QuietFrom), (Key: "quietUntil", Written: settings.QuietUntil) };
        foreach (var (key, written) in times.Where(time => !QuietHours.TryRead(time.Written, out _)))
            yield return Error("TK-872", $"{Path}/{key}", $"免打扰时间请写成 \"21:00\" 这样，现在是“{written}”。", "Quiet hours are written like \"21:00\".");
        if (settings.QuietFrom == settings.QuietUntil)
            yield return Error("TK-872", $"{Path}/quietUntil", "免打扰的开始和结束不能相同。", "Quiet hours begin and end at different times.");
    }

    private static IEnumerable<ProfileFinding> Text(MessageText own)
    {
        var path = $"{Path}/texts/{own.Id}";
        if (SmsCatalogue.Find(own.Id) is not { } house)
        {
            yield return Error("TK-873", $"{path}/id", $"没有叫“{own.Id}”的消息。", $"There is no message {own.Id}.");
            yield break;
        }

        if (house.Class == MessageClass.Urgent)
            yield return Error("TK-873", $"{path}/id", $"“{own.Id}”是验证码或者链接，全系统用一个文本，不能改。", $"{own.Id} is a code or link: one text serves the whole installation.");
        foreach (var missing in house.Variables.Except(SmsTemplate.VariablesOf(own.Text)))
            yield return Error("TK-874", $"{path}/text", $"缺少变量 {{{missing}}}。", $"The variable {missing} is missing.");
        foreach (var unknown in SmsTemplate.VariablesOf(own.Text).Except(house.Variables))
            yield return Error("TK-874", $"{path}/text", $"没有变量 {{{unknown}}}，能用的是：{string.Join('、', house.Variables)}。", $"There is no variable {unknown}.");
        foreach (var wrong in SmsRules.Lint(house with { Text = own.Text }))
            yield return Error("TK-875", $"{path}/text", $"短信服务商不收：{wrong.Chinese}。", $"Providers refuse it: {wrong.English}.");
        if (string.IsNullOrWhiteSpace(own.ProviderCode))
            yield return Warning("TK-876", $"{path}/providerCode", $"“{own.Id}”还没有服务商的模板编号，发不出去。", $"{own.Id} has no template id of the provider yet: it cannot be sent.");
    }
}
