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
}
