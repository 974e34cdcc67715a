namespace Takan.Law.Vehicles;

/// <summary>How the vehicle stands that is asked for a visit (LT-09).</summary>
/// <param name="IsInService">Of this bureau, and not out of service.</param>
/// <param name="TakenFor">Number of the case that has it in that time; null when it is free.</param>
public sealed record VehicleStanding(string Plate, bool IsInService, string? TakenFor = null)
{
    public const string Rule = "LT-09";

    /// <summary>The visit takes no vehicle.</summary>
    public static readonly VehicleStanding NotAsked = new("", IsInService: true);

    /// <summary>Null when it can be had.</summary>
    /// <param name="standing">Null where nobody has looked.</param>
    public static Refusal? Objection(VehicleStanding? standing) => standing switch
    {
        null => new(Rule, "还没有核对车辆是不是空着，请重新打开页面。", "Nobody has looked whether the vehicle is free: open the page again."),
        { IsInService: false } => new(Rule, $"车辆{standing.Plate}停用，请换一辆。", $"The vehicle {standing.Plate} is out of service: choose another."),
        { TakenFor: { } number } => Taken(standing.Plate, number),
        _ => null,
    };

    /// <param name="number">Of the other case; empty where two asked in the same moment.</param>
    public static Refusal Taken(string plate, string number) => new(
        Rule, $"车辆{plate}在这段时间已经有人用（{(number.Length > 0 ? number : "刚刚约走")}），请换一辆车或者换个时间。",
        $"The vehicle {plate} is taken in that time ({(number.Length > 0 ? number : "a moment ago")}): choose another vehicle or time.");
}
