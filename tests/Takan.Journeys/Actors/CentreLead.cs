using System.Globalization;
using Microsoft.Playwright;
using Takan.Law.Calendar;

namespace Takan.Journeys.Actors;

/// <summary>Sees every case of the centre.</summary>
public sealed class CentreLead(Office office) : Staff(office, "宋致远", "song.zhiyuan")
{
    public async Task LookAtDayAsync()
    {
        Office.Steps.Say("Centre lead looks at the day and at the list of cases");
        await GoAsync("/");
        await PictureAsync("home-lead");
        await GoAsync("/cases");
        await PictureAsync("cases");
    }

    /// <summary>Into the library of experts (LJ-20).</summary>
    public async Task EnlistAsync(OutsideExpert expert)
    {
        await GoAsync("/experts");
        await Page.FillAsync("#Input_Name", expert.Name);
        await Page.FillAsync("#Input_Fields", "食品安全");
        await Page.FillAsync("#Input_Employer", "某某食品检验所（示例）");
        await Page.FillAsync("#Input_Phone", expert.Phone);
        await PressAsync("入库");
        await Page.WaitForURLAsync("**/experts/*");
        await PictureAsync("expert");
    }

    /// <summary>A pair, its area and a vehicle (LT-07, LT-09).</summary>
    public async Task DivideDistrictAsync(Staff permanent, Staff dispatched, string subdistrict, string plate)
    {
        Office.Steps.Say($"Centre lead makes a pair, gives it {subdistrict}, and enters a vehicle");
        await GoAsync("/administration/areas");
        await Page.FillAsync("#Pair_Name", "东片组");
        await Page.SelectOptionAsync("#Pair_Permanent", new SelectOptionValue { Label = permanent.Name });
        await Page.SelectOptionAsync("#Pair_Dispatched", new SelectOptionValue { Label = dispatched.Name });
        await PressAsync("保存这一组");
        await Page.Locator("[aria-labelledby=h-pairs] th a", new() { HasText = "东片组" }).WaitForAsync();
        await Page.FillAsync("#Area_Name", "东片");
        await Page.FillAsync("#Area_Places", subdistrict);
        await Page.SelectOptionAsync("#Area_Pair", new SelectOptionValue { Label = "东片组" });
        await PressAsync("保存这一片");
        await Page.Locator("[aria-labelledby=h-areas] td", new() { HasText = subdistrict }).WaitForAsync();
        await PictureAsync("areas");
        await GoAsync("/administration/vehicles");
        await Page.FillAsync("#Input_Plate", plate);
        await Page.FillAsync("#Input_Name", "白色面包车");
        await Page.FillAsync("#Input_Seats", "7");
        await PressAsync("登记车辆");
        await Page.Locator("th", new() { HasText = plate }).WaitForAsync();
        await PictureAsync("vehicles");
    }

    /// <summary>The visit is agreed for today: by the area's pair with its vehicle (LT-07, LT-09).</summary>
    public async Task AgreeVisitAsync(string path, string plate, Staff officer)
    {
        Office.Steps.Say($"Centre lead agrees on the visit, sends {officer.Name}, takes the area's pair and the vehicle {plate}");
        await GoAsync(path + "/visit-time");
        var at = ChinaTime.Local(Office.Clock.GetUtcNow().UtcDateTime).AddMinutes(16);
        at = at.AddMinutes(-(at.Minute % 15));
        await Page.FillAsync("#Day", at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Page.FillAsync("#Time", at.ToString("HH:mm", CultureInfo.InvariantCulture));
        await Page.SelectOptionAsync("#Officer", new SelectOptionValue { Label = officer.Name });
        await Page.SelectOptionAsync("#Vehicle", new SelectOptionValue { Index = 1 });
        await Page.FillAsync("#Returns", at.AddHours(1).ToString("HH:mm", CultureInfo.InvariantCulture));
        await PictureAsync("visit-time");
        await PressAsync("约好上门");
        await Page.WaitForURLAsync(address => !address.Contains("/visit-time", StringComparison.Ordinal));
        await PictureAsync("case-visit-agreed");
    }
}
