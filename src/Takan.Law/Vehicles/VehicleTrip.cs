using Takan.Law.Calendar;

namespace Takan.Law.Vehicles;

/// <summary>From when until when a vehicle is out for a visit, UTC: on the quarter, within one day, the visit inside it (LT-09).</summary>
public sealed record VehicleTrip(DateTime From, DateTime Until)
{
    public static readonly Refusal ReturnMissing = new("TK-652", "请填写车辆几点回来。", "Say when the vehicle comes back.");

    public static readonly Refusal OffTheQuarter = new("TK-653", "用车时间须是整刻：00、15、30、45 分。", "The vehicle's times are on the quarter: 00, 15, 30, 45.");

    public static readonly Refusal VisitOutside = new("TK-654", "出车不能晚于上门时间，回来要在上门以后。", "The vehicle leaves no later than the visit and comes back after it.");

    /// <param name="visitAt">UTC; the trip lies on its day in China.</param>
    /// <param name="leaves">Null: for the quarter in which the visit lies.</param>
    public static Outcome<VehicleTrip> Of(DateTime visitAt, TimeOnly? leaves, TimeOnly? returns)
    {
        if (returns is not { } back) return ReturnMissing;
        var day = ChinaTime.Day(visitAt);
        var from = leaves is { } time ? ChinaTime.Utc(day, time) : visitAt.AddTicks(-(visitAt.Ticks % OfficeHours.Quarter.Ticks));
        var until = ChinaTime.Utc(day, back);
        if (!IsOnTheQuarter(from) || !IsOnTheQuarter(until)) return OffTheQuarter;
        return from <= visitAt && visitAt < until ? new VehicleTrip(from, until) : VisitOutside;
    }

    public IEnumerable<DateTime> Quarters
    {
        get
        {
            for (var at = From; at < Until; at += OfficeHours.Quarter) yield return at;
        }
    }

    private static bool IsOnTheQuarter(DateTime at) => at.Ticks % OfficeHours.Quarter.Ticks == 0;
}
