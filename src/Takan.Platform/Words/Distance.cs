namespace Takan.Platform.Words;

/// <summary>How far away a moment is, in the words that people use: 还有 2 天, 还有 18 分钟, 已过 3 天.</summary>
public static class Distance
{
    /// <summary>Whole calendar days in Shanghai beyond a day, hours and minutes within it.</summary>
    public static string FromNow(this DateTime utc, DateTime nowUtc)
    {
        var days = utc.ShanghaiDate().DayNumber - nowUtc.ShanghaiDate().DayNumber;
        var span = utc - nowUtc;
        if (days == 0 && Math.Abs(span.TotalMinutes) < 1) return Language.IsEnglish ? "now" : "现在";
        var size = days == 0 ? Within(span.Duration()) : Days(Math.Abs(days));
        if (Language.IsEnglish) return span > TimeSpan.Zero ? "in " + size : size + " ago";
        return (span > TimeSpan.Zero ? "还有 " : "已过 ") + size;
    }

    private static string Days(int days) => Language.IsEnglish ? (days == 1 ? "1 day" : $"{days} days") : $"{days} 天";

    private static string Within(TimeSpan span)
    {
        var (hours, minutes) = ((int)span.TotalHours, span.Minutes);
        if (Language.IsEnglish) return hours == 0 ? $"{minutes} min" : $"{hours} h {minutes} min";
        if (hours == 0) return $"{minutes} 分钟";
        return minutes == 0 ? $"{hours} 小时" : $"{hours} 小时 {minutes} 分";
    }
}
