using Takan.Casework.Closures;
using Takan.Casework.Registry;
using Takan.Law.Calendar;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Web.Demo;

/// <summary>What the keeper of the register has filed.</summary>
public static class DemoRegister
{
    private const int EntityNumber = 20;
    private const int DishonestNumber = 21;

    public static async Task TellAsync(DemoStory story, DemoPeople people)
    {
        var keeper = people["dingbei"];
        story.Clock.GoTo(8, new(10, 0));
        await FileAsync(story, keeper, FilingKind.Matter, "labour-dispatch", Matter);
        await FileAsync(story, keeper, FilingKind.Entity, null, Entity);
        var place = await story.AsAsync<KeepPremises, KeepPremisesAnswer>(keeper, keep => keep.HandleAsync(keeper, new(null, Place, null, null), default));
        RequireNone(place.Errors);
        var entered = await story.AsAsync<EnterDishonesty, (Guid? Id, FieldErrors Errors)>(keeper, enter => enter.HandleAsync(keeper, Dishonest(story), null, default));
        RequireNone(entered.Errors);
        var lead = people["linzhi"];
        var closed = await story.AsAsync<DeclareClosure, (Guid? Id, FieldErrors Errors)>(lead, declare => declare.HandleAsync(lead, Closed(story), null, default));
        RequireNone(closed.Errors);
    }

    private static Dictionary<string, string?> Matter { get; } = new()
    {
        [FilingForm.InspectionKind] = "勘查",
        [FilingForm.Days] = "10",
        ["basis"] = "《中华人民共和国行政许可法》第三十四条",
        ["unit"] = "现场勘验中心",
    };

    private static Dictionary<string, string?> Entity { get; } = new()
    {
        [FilingForm.Name] = "望海人力资源有限公司（示例）",
        [FilingForm.CreditCode] = DemoNumbers.CreditCode(EntityNumber),
        [FilingForm.Address] = "示例区望海路 120 号 301 室",
        ["representative"] = "李某",
    };

    private static PremisesForm Place { get; } = new()
    {
        Address = "示例区望海路 120 号",
        Owner = "示例物业服务有限公司",
        Tenants = "望海人力资源有限公司（示例）",
        Flags = [PremisesFlag.Shared],
    };

    /// <summary>None of the demo's firms lies there.</summary>
    private static ClosureForm Closed(DemoStory story)
    {
        var today = ChinaTime.Day(story.Clock.GetUtcNow().UtcDateTime);
        return new()
        {
            Scope = ClosureForm.Named,
            Area = "北山街道（示例）",
            Places = "北山街道\n北山路",
            From = today,
            Until = today.AddDays(30),
            Reason = "道路塌方抢修",
            Source = "示例应急通知第 3 号",
        };
    }

    private static DishonestyForm Dishonest(DemoStory story) => new()
    {
        Subject = DishonestySubject.Entity,
        Name = "失信人力有限公司（示例）",
        Number = DemoNumbers.CreditCode(DishonestNumber),
        Ground = DishonestyGround.FalseMaterials,
        Facts = "提交的租赁合同经核实为伪造。",
        Source = "示例认定第 1 号",
        From = ChinaTime.Day(story.Clock.GetUtcNow().UtcDateTime),
    };

    private static async Task FileAsync(DemoStory story, StaffActor keeper, FilingKind kind, string? subject, IReadOnlyDictionary<string, string?> fields) =>
        RequireNone((await story.AsAsync<FileSubject, FileSubjectAnswer>(keeper, file => file.HandleAsync(keeper, new(kind, subject, fields, Compared: false, Pledged: true, Once: null), default))).Errors);

    private static void RequireNone(FieldErrors errors)
    {
        if (errors.Any) throw new InvalidOperationException("The demo story was refused: " + string.Join("; ", errors.All.Select(error => error.Value.Words)));
    }
}
