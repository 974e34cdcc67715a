using System.ComponentModel.DataAnnotations;

namespace Takan.Platform.Database;

public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}

public sealed class DatabaseOptions
{
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>What the application runs with. On PostgreSQL a role that owns no table.</summary>
    [Required]
    public required string Connection { get; init; }

    /// <summary>PostgreSQL only: the owner of the tables, used for migrations and grants alone.</summary>
    public string? OwnerConnection { get; init; }
}
