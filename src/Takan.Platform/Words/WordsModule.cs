using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Takan.Platform.Words;

public static class WordsModule
{
    public static void AddWords(this IServiceCollection services)
    {
        services.AddSingleton(_ => Wordbook.OfTheProduct());
        services.AddSingleton<Localizer>();
        services.AddSingleton<IStringLocalizer>(provider => provider.GetRequiredService<Localizer>());
        services.AddSingleton<IStringLocalizerFactory, LocalizerFactory>();
        services.AddRazorPages().AddDataAnnotationsLocalization();
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.ModelMetadataDetailsProviders.Add(new PlainValidation());
            PlainValidation.SayBindingErrors(mvc.ModelBindingMessageProvider);
        });
    }
}
