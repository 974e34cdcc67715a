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
}
