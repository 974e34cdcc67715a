using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Platform.Access.Staff;

namespace Takan.Platform.Database;

/// <summary>
/// One context for all capabilities. Each capability keeps its entities and their mapping in its own folder;
/// handlers ask for <c>Set&lt;T&gt;()</c>. One thin subclass per provider carries that provider's migrations.
/// </summary>
public abstract class TakanDb(DbContextOptions options, DatabaseModel model) : IdentityUserContext<StaffAccount, Guid>(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<CaseId>().HaveConversion<CaseIdConverter>();
        configurationBuilder.Properties<InspectionId>().HaveConversion<InspectionIdConverter>();
        configurationBuilder.Properties<SessionId>().HaveConversion<SessionIdConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var assembly in model.Assemblies)
            builder.ApplyConfigurationsFromAssembly(assembly);
    }
}
