namespace Takan.Journeys.Actors;

/// <summary>What an applicant brings to the window. The people are invented; the numbers have right check characters and nobody's.</summary>
public sealed record Application(string Entity, string CreditCode, string Address, string Contact, string Phone, string IdNumber)
{
    /// <summary>Asked where areas are divided by it.</summary>
    public string? Subdistrict { get; init; }

    public static Application Coast { get; } = new(
        "威海海岸人力资源有限公司", "91371002MA3CHA8R0M", "威海市环翠区文化中路 88 号 3 楼 301 室", "孙丽华", "13906310001", "371002198503140026");

    public static Application Harbour { get; } = new(
        "威海港湾劳务服务有限公司", "91371002MA3DGW2K0A", "威海市环翠区海滨北路 12 号 2 楼 205 室", "姜海峰", "13906310002", "371002197908210032");

    public static Application Bay { get; } = new(
        "威海海湾劳务派遣有限公司", "91371002MA3QK7T2BY", "威海市环翠区青岛北路 36 号 5 楼 502 室", "于晓东", "13906310003", "371002199105060033");
}
