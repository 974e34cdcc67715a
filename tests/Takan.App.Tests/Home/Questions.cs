using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Takan.Web.Migrations;

namespace Takan.App.Tests.Home;

/// <summary>Counts what an application asks of its database.</summary>
internal sealed class Questions : DbCommandInterceptor
{
    private int asked;

    public int Asked => asked;

    public void Join(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteTakanDb>(options => options.AddInterceptors(this));
        services.ConfigureDbContext<PostgresTakanDb>(options => options.AddInterceptors(this));
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref asked);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
