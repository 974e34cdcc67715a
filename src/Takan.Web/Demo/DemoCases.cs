using System.Globalization;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Calendar;
using Takan.Law.Diaries;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Web.Demo;

/// <summary>
/// The cases of the demo, in an order that the rules allow: who was accepted first is taken first.
/// Chapters of the visit are added at the end of <see cref="TellAsync"/>.
/// </summary>
public static class DemoCases
{
    public static async Task TellAsync(DemoStory story, DemoPeople people)
    {
        var (zhou, he, feng) = (people["zhoumin"], people["heyang"], people["fengyuan"]);
        story.Clock.GoTo(7, new(8, 40));
        var (booked, soon, ready, missed, planned) = (
            await QueuedAsync(story, people, 0, "汀澜人力资源有限公司"), await QueuedAsync(story, people, 1, "北辰劳务有限公司"),
            await QueuedAsync(story, people, 2, "剪影外包服务有限公司"), await QueuedAsync(story, people, 3, "水岸人力有限公司"),
            await QueuedAsync(story, people, 4, "拾光劳务派遣有限公司"));

        story.Clock.GoTo(5, new(9, 5));
        await booked.TakeAsync(zhou);
        await booked.CallAsync(zhou, reached: true, "下周都在，上午方便。");
        await soon.TakeAsync(zhou);
        await soon.CallAsync(zhou, reached: true, "随时可以。");
        await ready.TakeAsync(he);
        await ready.CallAsync(he, reached: true, "要等负责人出差回来。");
        await missed.TakeAsync(he);
        await missed.CallAsync(he, reached: false, "响了没人接。");
        await planned.TakeAsync(feng);
        await booked.TeamAsync(zhou, he);
        await soon.TeamAsync(zhou, feng);
        await ready.TeamAsync(he, feng);

        story.Clock.GoTo(3, new(9, 20));
        await AtTheWindowAsync(story, people);
        story.Clock.GoTo(1, new(9, 10));
        await QueuedAsync(story, people, 10, "云栖家政劳务有限公司");
        await QueuedAsync(story, people, 11, "晴川派遣服务有限公司");
        await WaitingForConsentAsync(story, people);

        story.Clock.CatchUp();
        await booked.BookAsync(zhou, free => free.First(at => ChinaTime.Day(at) > ChinaTime.Day(free[0])));
        await soon.BookAsync(zhou, free => free[0]);
        await RegisteredAsync(story, people, 14, "海韵劳务派遣有限公司");
        await AwayAsync(story, feng, AbsenceKind.Leave, daysAhead: 8, days: 2);
        await AwayAsync(story, he, AbsenceKind.Out, daysAhead: 4, days: 1);
    }

    private static async Task AwayAsync(DemoStory story, StaffActor person, AbsenceKind kind, int daysAhead, int days)
    {
        var first = ChinaTime.Day(story.Clock.GetUtcNow().UtcDateTime).AddDays(daysAhead);
        var form = new AbsenceForm { Kind = kind, FirstDay = first, LastDay = first.AddDays(days - 1) };
        var (id, errors) = await story.AsAsync<EnterAbsence, (Guid? Id, FieldErrors Errors)>(person, handler => handler.HandleAsync(person, form, null, CancellationToken.None));
        if (id is null) throw new InvalidOperationException("The demo story was refused: " + string.Join(", ", errors.All.Values.Select(refusal => refusal.Words)));
    }

    private static async Task AtTheWindowAsync(DemoStory story, DemoPeople people)
    {
        await (await RegisteredAsync(story, people, 5, "青禾家政劳务有限公司")).ReturnAsync("租赁合同缺最后一页", "验资报告没有盖章");
        await (await RegisteredAsync(story, people, 6, "远帆外派有限公司")).RefuseAsync("申请事项不属于本局职权范围，请向人力资源和社会保障局提出。");
        var onSite = await RegisteredAsync(story, people, 7, "听涛劳务有限公司");
        await onSite.AcceptAsync();
        await onSite.DeclineRemoteAsync("场地大，手机信号不好。");
        var sent = await QueuedAsync(story, people, 8, "朴一人力有限公司");
        await sent.SendToVisitAsync(people["linzhi"], "与其他事项一并上门核查。");
        var withdrawn = await QueuedAsync(story, people, 9, "启明劳务有限公司");
        await withdrawn.WithdrawAsync("先办理住所变更。");
    }

    private static async Task WaitingForConsentAsync(DemoStory story, DemoPeople people)
    {
        await (await RegisteredAsync(story, people, 12, "桥北人才服务有限公司")).AcceptAsync();
        var informed = await RegisteredAsync(story, people, 13, "小满劳务派遣有限公司");
        await informed.AcceptAsync();
        await informed.ReadNoticeAsync();
    }

    private static async Task<DemoCase> QueuedAsync(DemoStory story, DemoPeople people, int number, string name)
    {
        var added = await RegisteredAsync(story, people, number, name);
        await added.ToQueueAsync();
        return added;
    }

    private static Task<DemoCase> RegisteredAsync(DemoStory story, DemoPeople people, int number, string name) => DemoCase.RegisterAsync(story, people, new()
    {
        Matter = "labour-dispatch",
        Scenario = ["new", number % 3 == 0 ? "owned" : "leased", "own-office"],
        EntityName = name.Replace("有限公司", "有限公司（示例）", StringComparison.Ordinal),
        CreditCode = DemoNumbers.CreditCode(number),
        Address = $"示例区望海路 {100 + number} 号 {3 + (number % 5)}01 室",
        ContactName = DemoNumbers.Names[number % DemoNumbers.Names.Count],
        ContactCapacity = number % 4 == 3 ? ContactCapacity.AuthorisedAgent : ContactCapacity.LegalRepresentative,
        ContactPhone = (13_800_000_000 + number).ToString(CultureInfo.InvariantCulture),
        ContactId = DemoNumbers.IdNumber(number),
    });
}
