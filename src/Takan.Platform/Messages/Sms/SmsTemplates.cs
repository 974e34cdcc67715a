using Microsoft.Extensions.DependencyInjection;

namespace Takan.Platform.Messages;

/// <summary>The platform's own texts. Capabilities add theirs with <c>AddSmsTemplates</c>.</summary>
public static class SmsTemplates
{
    public static SmsTemplate OneTimeCode { get; } = new("one-time-code", "验证码 {code}，5 分钟内有效。请勿告诉他人。");

    /// <summary>Agrees to help in the hall: typed by the applicant, at the PC of whoever helps.</summary>
    public static SmsTemplate AssistanceCode { get; } = new("assistance-code", "大厅工作人员想帮您办理您的办件。同意的，请您本人在对方电脑上输入 {code}，5 分钟内有效；不同意的，不用理会。");

    public static SmsTemplate CaseLink { get; } = new("case-link", "您在{bureau}的办件已可在手机上办理，请用手机浏览器打开 {site}/s 输入 {code}。");

    public static IServiceCollection AddSmsTemplates(this IServiceCollection services, params IEnumerable<SmsTemplate> templates)
    {
        foreach (var template in templates) services.AddSingleton(template);
        return services;
    }
}
