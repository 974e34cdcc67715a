using System.Text;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;
using Takan.Platform.Access;

namespace Takan.App.Tests.Intake;

/// <summary>Batch files of made-up firms, each of its own name, code and address.</summary>
internal static class Batch
{
    public static string Csv(params IEnumerable<string> rows) => string.Join(',', ImportColumns.Template) + "\r\n" + string.Concat(rows.Select(row => row + "\r\n"));

    public static string Row(int number, string? reference = null, string? phone = null, string? name = null) =>
        $"{reference},劳务派遣经营许可,新设；租赁；独立办公,{name ?? $"示例第{number}劳务派遣有限公司"},{Code(number)},示例区望海路 {number} 号 301 室,李某,法定代表人,{phone ?? "13800000000"},{Desk.IdNumber}";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static Task<Outcome<ImportReport>> ImportAsync(this Desk desk, byte[] content, StaffActor? clerk = null, ChannelKind channel = ChannelKind.Window) =>
        desk.AsAsync<ImportCases, Outcome<ImportReport>>(clerk ?? desk.Clerk, handler => handler.HandleAsync(clerk ?? desk.Clerk, content, channel, default));

    private static string Code(int number)
    {
        var body = $"91371002MA{number:D7}";
        return body + CreditCode.CheckCharacter(body + "0");
    }
}
