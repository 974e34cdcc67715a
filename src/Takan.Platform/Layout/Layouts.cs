namespace Takan.Platform.Layout;

/// <summary>The frames that a page can stand in: <c>Layout = Layouts.Staff;</c></summary>
public static class Layouts
{
    /// <summary>Bar, navigation, search, who am I.</summary>
    public const string Staff = "/Layout/_Staff.cshtml";

    /// <summary>One sheet in the middle: sign-in, set-up, errors.</summary>
    public const string Plain = "/Layout/_Plain.cshtml";

    /// <summary>Dark, nothing but the page: the inspector's console.</summary>
    public const string Room = "/Layout/_Room.cshtml";

    /// <summary>A screen or PC that stands in the hall: large, read from afar, nobody signed in.</summary>
    public const string Screen = "/Layout/_Screen.cshtml";

    /// <summary>The applicant's phone.</summary>
    public const string Phone = "/Layout/_Phone.cshtml";

    /// <summary>A4, complete in itself, printed by Chromium.</summary>
    public const string Paper = "/Layout/_Paper.cshtml";
}
