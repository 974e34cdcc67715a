using Takan.Casework;

namespace Takan.Visits.Hall;

/// <summary>Addresses of the service room.</summary>
public static class HallLinks
{
    public const string Screen = "/hall/screen";
    public const string Booth = "/hall/booth";
    public const string Desk = "/hall/desk";
    public const string Assist = "/hall/assistance";
    public const string MyBooth = Links.MyBooth;
    public const string MyAssistance = "/my/assistance";
    public const string SetUp = "/administration/hall";

    public static string Assistance(Guid id) => $"{Assist}/{id}";
}
