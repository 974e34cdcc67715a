using Microsoft.Extensions.DependencyInjection;

namespace Takan.Casework.Review;

public static class ReviewModule
{
    public static void AddReview(this IServiceCollection services)
    {
        services.AddScoped<HandOver>();
        services.AddScoped<ReturnFromReview>();
        services.AddScoped<HandBack>();
        services.AddScoped<TakeOverResult>();
    }
}
