using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Takan.Platform.Words;

namespace Takan.Platform.Printing;

/// <summary>Renders a Razor view to HTML, in Chinese, with or without a request at hand.</summary>
public sealed class PaperView(IRazorViewEngine engine, ITempDataProvider tempData, IServiceProvider services)
{
    /// <param name="view">Absolute: <c>/Records/Papers/_InspectionRecord.cshtml</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such view.</exception>
    public async Task<string> RenderAsync<TModel>(string view, TModel model)
    {
        var found = engine.GetView(executingFilePath: null, view, isMainPage: true);
        if (!found.Success) throw new InvalidOperationException("There is no view " + view);
        var context = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<TModel>(new EmptyModelMetadataProvider(), context.ModelState) { Model = model };
        await using var html = new StringWriter(CultureInfo.InvariantCulture);
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language.Chinese;
        try
        {
            await found.View.RenderAsync(new ViewContext(context, found.View, data, new TempDataDictionary(context.HttpContext, tempData), html, new HtmlHelperOptions()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = words;
        }

        return html.ToString();
    }
}
