using Takan.App.Tests.Intake;
using Takan.App.Tests.Registry;
using Takan.Casework.Closures;
using Takan.Casework.Registry;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.App.Tests.Access.Strangers;

/// <summary>One of everything that the register of <see cref="Town"/> holds.</summary>
internal static class Register
{
    /// <summary>What stands in the route patterns.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FillAsync(Desk desk, StaffActor keeper)
    {
        var entity = await desk.FiledAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields());
        var paper = await desk.PaperAsync(keeper, Tiny.Jpeg);
        var fields = new Dictionary<string, string?>(Keepers.EntityFields()) { ["representative"] = "王某" };
        var applied = await desk.AsAsync<ApplyForChange, ApplyForChangeAnswer>(keeper, handler =>
            handler.HandleAsync(keeper, new(entity, null, fields, "换了法定代表人", paper.ToString(), null), default));
        var entered = await desk.AsAsync<EnterDishonesty, (Guid? Id, FieldErrors Errors)>(keeper, handler => handler.HandleAsync(keeper, Dishonest, null, default));
        var place = await desk.AsAsync<KeepPremises, KeepPremisesAnswer>(keeper, handler =>
            handler.HandleAsync(keeper, new(null, new() { Address = "示例区望海路 118 号", Owner = "示例物业有限公司" }, null, null), default));
        var closed = await desk.AsAsync<DeclareClosure, (Guid? Id, FieldErrors Errors)>(desk.Lead, handler => handler.HandleAsync(desk.Lead, Closed, null, default));
        return new Dictionary<string, string>
        {
            ["kind"] = nameof(FilingKind.Entity),
            ["filingId"] = entity.ToString(),
            ["paperId"] = paper.ToString(),
            ["changeId"] = applied.Id!.Value.ToString(),
            ["dishonestyId"] = entered.Id!.Value.ToString(),
            ["premisesId"] = place.Id!.Value.ToString(),
            ["closureId"] = closed.Id!.Value.ToString(),
        };
    }

    private static ClosureForm Closed => new() { Scope = ClosureForm.Named, Area = "北片", Places = "北片街道", From = new(2026, 4, 1), Reason = "道路施工", Source = "示例通知〔2026〕1 号" };

    private static DishonestyForm Dishonest => new()
    {
        Subject = DishonestySubject.Entity,
        Name = "失信示例有限公司",
        Number = Keepers.OtherCode,
        Ground = DishonestyGround.FalseMaterials,
        Facts = "提交虚假租赁合同",
        Source = "示例认定〔2026〕1 号",
        From = new(2026, 1, 1),
    };
}
