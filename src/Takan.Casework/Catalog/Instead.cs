namespace Takan.Casework.Catalog;

/// <summary>What to write where something does not fit.</summary>
internal static class Instead
{
    public static string InChinese(Type type, string key = "") => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } closed => $"请从这里选一个：{string.Join('、', ProfileSpelling.WordsOf(closed))}",
        var whole when whole == typeof(int) || whole == typeof(long) => "请写整数，例如 10",
        var number when number == typeof(decimal) => "请写数字，例如 2.5",
        var flag when flag == typeof(bool) => "请写 true 或 false",
        var date when date == typeof(DateOnly) => "请写日期，例如 2026-03-02",
        var text when text == typeof(string) => key.Length > 0 ? $"请加一行 {key}: 文字" : "请写文字",
        var list when ShapeType.ElementOf(list) is not null => "请写清单，例如 [一, 二]；没有就写 []",
        var texts when ShapeType.IsDictionary(texts) => "请写“键: 文字”，一行一个",
        var record => $"请写：{string.Join('、', ShapeType.Keys(record).Where(known => known.Required).Select(known => known.Key))}",
    };

    public static string InEnglish(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } closed => $"write one of {string.Join(", ", ProfileSpelling.WordsOf(closed))}",
        var whole when whole == typeof(int) || whole == typeof(long) => "write a whole number such as 10",
        var number when number == typeof(decimal) => "write a number such as 2.5",
        var flag when flag == typeof(bool) => "write true or false",
        var date when date == typeof(DateOnly) => "write a date such as 2026-03-02",
        var text when text == typeof(string) => "write a text",
        var list when ShapeType.ElementOf(list) is not null => "write a list such as [one, two], or [] for none",
        var texts when ShapeType.IsDictionary(texts) => "write “key: text”, one a line",
        var record => $"write {string.Join(", ", ShapeType.Keys(record).Where(known => known.Required).Select(known => known.Key))}",
    };
}
