using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Takan.Web.Migrations;

namespace Takan.App.Tests.Home;

/// <summary>Counts what the requests of an application ask of its database; what it does by itself meanwhile is not counted.</summary>
internal sealed class Questions : DbCommandInterceptor, IStartupFilter
{
    private readonly AsyncLocal<bool> ofARequest = new();
    private int asked;

    public int Asked => asked;

    public void Join(IServiceCollection services)
    {
        services.AddSingleton<IStartupFilter>(this);
        services.ConfigureDbContext<SqliteTakanDb>(options => options.AddInterceptors(this));
        services.ConfigureDbContext<PostgresTakanDb>(options => options.AddInterceptors(this));
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, more) =>
        {
            ofARequest.Value = true;
            return more(http);
        });
        next(app);
    };

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (ofARequest.Value) Interlocked.Increment(ref asked);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
