using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Layout;

namespace Takan.Platform.Web;

public static class WebModule
{
    public static void AddWeb(this IServiceCollection services)
    {
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<AddressLimits>();
        services.AddSingleton<PublicAddress>();
        services.AddProblemDetails();
        services.AddExceptionHandler<BadInput>();
        services.AddExceptionHandler<Overrun>();
        // After the framework, which would set it by the environment.
        services.PostConfigure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddScoped<Submissions>();
        // Forms carry the token in a field. What scripts send rests on SameOrigin, which stands before every endpoint.
        services.AddAntiforgery(antiforgery => antiforgery.HeaderName = null);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.AllowDuplicateProperties = false;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.Converters.Add(new PlainTextJson());
        });
        services.AddRazorPages(pages => pages.RootDirectory = "/").AddMvcOptions(mvc =>
        {
            mvc.Filters.Add<NoSuchHandler>();
            mvc.Filters.Add<PlainForms>();
            mvc.Filters.Add<FormOfThisCase>();
        });
    }

    public static void MapPlatform(this WebApplication app)
    {
        app.MapHealthChecks("/health").WithMetadata(new AnyoneMayAttribute("Watchdogs ask; it tells only whether the application serves"));
        app.MapClientFiles();
        app.MapRazorPages();
    }

    /// <summary>An exception or an empty error status becomes a page in plain words, or problem details under <c>/api</c>.</summary>
    public static void UseRefusalPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }
}
