using Takan.Casework;
using Takan.Oversight;
using Takan.Platform.Database;
using Takan.Visits;

namespace Takan.Web;

/// <summary>What the application is made of.</summary>
public static class Composition
{
    public static DatabaseModel DatabaseModel { get; } = new(
    [
        typeof(TakanDb).Assembly,
        typeof(CaseworkModule).Assembly,
        typeof(VisitsModule).Assembly,
        typeof(OversightModule).Assembly,
    ]);
}
