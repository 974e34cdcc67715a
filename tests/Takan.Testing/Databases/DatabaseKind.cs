namespace Takan.Testing.Databases;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
