using Takan.Platform.Database;

namespace Takan.Web;

/// <summary>What the application is made of.</summary>
public static class Composition
{
    public static DatabaseModel DatabaseModel { get; } = new(
    [
        typeof(TakanDb).Assembly,
    ]);
}
