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
        services.AddPlannedJob<DeliveryReports>(DeliveryReports.Name, DeliveryReports.Every);
        services.AddScoped<KeepRobots>();
        services.AddScoped<ChooseChannels>();
        services.AddScoped<StaffMessages>();
        services.AddRobots(configuration);
        services.AddNavigation(new NavigationEntry(86, "消息发送", MessagesModel.Path, PlatformPermissions.Of(PlatformPermissions.Messages)));
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

    private static void AddRobots(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Robots").Get<RobotOptions>() ?? new());
        // The ordinary log of a client names the address, and who knows it writes into the group.
        services.AddHttpClient<RobotCalls>().RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        if (new DemoMode(configuration).Enabled) return;
        services.AddScoped<IMessageSender, DingTalkRobot>();
        services.AddScoped<IMessageSender, WeComRobot>();
    }
}
