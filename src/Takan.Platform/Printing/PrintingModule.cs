using Microsoft.Extensions.DependencyInjection;

namespace Takan.Platform.Printing;

public static class PrintingModule
{
    public static void AddPrinting(this IServiceCollection services)
    {
        services.AddSingleton<Chromium>();
        services.AddSingleton<Pictures>();
        services.AddScoped<PaperView>();
        services.AddScoped<PaperPrinter>();
    }
}
