using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Administration;
using Takan.Platform.Jobs;
using Takan.Platform.Layout;

namespace Takan.Platform.Messages;

public static class MessagesModule
{
    public static void AddMessages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<DemoMode>();
        services.AddSingleton<OutboxBell>();
        services.AddScoped<Outbox>();
        services.AddScoped<OutboxDelivery>();
        services.AddScoped<SendAgain>();
        services.AddScoped<SmsService>();
        services.AddHostedService<OutboxPump>();
        services.AddPlannedJob<DeliveryReports>(DeliveryReports.Name, TimeSpan.FromMinutes(5));
        services.AddSmsTemplates(SmsTemplates.OneTimeCode, SmsTemplates.AssistanceCode, SmsTemplates.CaseLink);
        services.AddNavigation(new NavigationEntry(86, "消息发送", "/administration/messages", PlatformPermissions.Of(PlatformPermissions.Messages)));
        if (configuration.GetSection("Sms").Get<AliyunSmsOptions>() is { AccessKeyId: not null } sms)
        {
            services.AddSingleton(sms);
            services.AddHttpClient<AliyunSms>();
            services.AddScoped<IMessageSender>(provider => provider.GetRequiredService<AliyunSms>());
        }

        if (configuration.GetSection("Mail").Get<MailOptions>() is { Host: not null } mail)
        {
            services.AddSingleton(mail);
            services.AddScoped<IMessageSender, SmtpMail>();
        }
    }
}
