using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Takan.Platform.Access;
using Takan.Platform.Administration;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Jobs;
using Takan.Platform.Keys;
using Takan.Platform.Layout;
using Takan.Platform.Log;
using Takan.Platform.Messages;
using Takan.Platform.Printing;
using Takan.Platform.Web;
using Takan.Platform.Words;

namespace Takan.Platform;

/// <summary>What every capability stands on.</summary>
public static class PlatformModule
{
    public static void AddPlatform<TSqlite, TPostgres>(this IHostApplicationBuilder builder, DatabaseModel model)
        where TSqlite : TakanDb
        where TPostgres : TakanDb
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddDatabase<TSqlite, TPostgres>(model);
        var database = builder.Configuration.GetRequiredSection("Database").Get<DatabaseOptions>()!;
        builder.Services.AddLog(database);
        builder.AddJobs(database);
        builder.Services.AddAccess();
        builder.Services.AddKeys(builder.Configuration);
        builder.Services.AddAdministration();
        builder.Services.AddEvidenceStore(builder.Configuration);
        builder.Services.AddMessages(builder.Configuration);
        builder.Services.AddPrinting();
        builder.Services.AddWeb();
        builder.Services.AddWords();
        builder.Services.AddLayout();
    }

    /// <summary>Order matters: headers first, routing, then the gate in front of every endpoint.</summary>
    public static void UsePlatform(this WebApplication app)
    {
        app.UseSafeHeaders();
        app.UseLanguage();
        app.UseTextSize();
        app.UseRefusalPages();
        app.UseSameOrigin();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAccessGate();
        app.UseBodyLimits();
        app.UseAntiforgery();
    }
}
