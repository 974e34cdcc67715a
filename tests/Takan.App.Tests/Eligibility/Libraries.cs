using Takan.App.Tests.Intake;
using Takan.Casework.Exemptions;
using Takan.Casework.Registry;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.App.Tests.Eligibility;

/// <summary>A place of the exemption library, through the real handlers.</summary>
internal static class Libraries
{
    public const string Mall = "示例区望海路 118 号";

    public static readonly string[] SixElements = ["layout", "equipment", "hardware", "water", "flue", "boards"];

    public static async Task<Guid> RegisterPlaceAsync(this Desk desk, string address = Mall, params PremisesFlag[] flags)
    {
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        var answer = await desk.AsAsync<KeepPremises, KeepPremisesAnswer>(keeper, handler => handler.HandleAsync(keeper, new(null, new() { Address = address, Owner = "某商业管理公司", Flags = [.. flags] }, null, null), default));
        return answer.Id!.Value;
    }

    public static Task<Outcome<ExemptionEntry>> ProposeAsync(this Desk desk, Guid place, StaffActor? by = null, string[]? elements = null, string? management = "统一管理，三年未换", string? record = "3 月 1 日到场，六项都符合") =>
        desk.AsAsync<ProposeEntry, Outcome<ExemptionEntry>>(by ?? desk.Zhou, handler => handler.HandleAsync(
            by ?? desk.Zhou, new(place, new() { Elements = [.. elements ?? SixElements], Management = management, Record = record }, null, null), default));

    public static Task<Outcome<ExemptionEntry>> DecideAsync(this Desk desk, Guid place, ExemptionCommand command, string? reason = "核对过记录", StaffActor? by = null) =>
        desk.AsAsync<DecideEntry, Outcome<ExemptionEntry>>(by ?? desk.Lead, handler => handler.HandleAsync(by ?? desk.Lead, new(place, command, reason, null, null), default));

    public static async Task<Guid> ListAsync(this Desk desk, string address = Mall)
    {
        var place = await desk.RegisterPlaceAsync(address, PremisesFlag.StableManagement);
        Desk.Allowed(await desk.ProposeAsync(place));
        Desk.Allowed(await desk.DecideAsync(place, ExemptionCommand.Approve));
        return place;
    }
}
