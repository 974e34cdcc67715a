// Breaches planted on purpose: the architecture test must find each, or it proves nothing.
#pragma warning disable MA0182, CA1812, MA0048
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Visits.Rooms;

namespace Takan.Law.Calendar
{
    internal static class PlantedInMethod
    {
        public static int Count(object anything) => anything is TakanDb ? 1 : 0;
    }
}

namespace Takan.Casework.Intake
{
    internal sealed class PlantedUpward
    {
        public Inspection? Next { get; set; }
    }

    internal static class PlantedInGeneric
    {
        public static int Count() => new List<IReadOnlyList<Session>>().Count;
    }
}

namespace Takan.Casework.Scheduling
{
    internal sealed class PlantedDownward
    {
        public Case? Of { get; set; }
    }
}

namespace AspNetCoreGeneratedDocument
{
    internal static class Log_Planted_Planted
    {
        public static string Name => typeof(StoredBlob).Name;
    }
}
