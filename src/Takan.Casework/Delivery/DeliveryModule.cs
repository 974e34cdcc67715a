using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Layout;

namespace Takan.Casework.Delivery;

public static class DeliveryModule
{
    public static void AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<MailAddresses>();
        services.AddScoped<DeliveryActs>();
        services.AddScoped<Deliveries>();
        services.AddScoped<DeliveryPapers>();
        services.AddScoped<ChooseDelivery>();
        services.AddScoped<RecordFee>();
        services.AddScoped<PostResult>();
        services.AddScoped<HandOutResult>();
        services.AddScoped<PutResultOnPhone>();
        services.AddScoped<RecordParcel>();
        services.AddScoped<RecordReceipt>();
        services.AddScoped<TakeBackResult>();
        services.AddScoped<ConfirmReceipt>();
        services.AddScoped<IDuties, DeliveryDuties>();
    }
}
