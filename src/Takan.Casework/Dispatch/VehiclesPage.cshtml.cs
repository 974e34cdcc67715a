using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Areas;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Casework.Dispatch;

/// <summary>The lead registers the vehicles for visits (LT-09).</summary>
[StaffMay(CaseworkPermissions.Areas)]
public sealed class VehiclesPage(KeepVehicle keep, AreaBook book, CurrentActor current, IStringLocalizer words) : FormPage
{
    [BindProperty]
    public VehicleForm Input { get; set; } = new();

    public Refusal? Objection { get; private set; }

    public IReadOnlyList<Vehicle> Vehicles { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var errors = await keep.HandleAsync(current.Staff, Input, cancellationToken);
        if (!errors.Any) return Done(Links.Vehicles, words["车辆已登记。"]);
        await ShowAsync(cancellationToken);
        return ShowFields(errors, nameof(Input) + ".", 0);
    }

    public async Task<IActionResult> OnPostSwitchAsync(Guid id, bool stop, CancellationToken cancellationToken)
    {
        if ((await keep.SwitchAsync(current.Staff, id, stop, cancellationToken)).IsAllowed(out _, out var refusal))
            return Done(Links.Vehicles, stop ? words["已停用。约了这辆车的，在日程里标出来了。"] : words["已恢复使用。"]);
        await ShowAsync(cancellationToken);
        return Refuse(refusal, 0);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Objection = await book.IsKeptAsync(current.Staff.BureauId, cancellationToken) ? null : DispatchRefusals.NotByArea;
        Vehicles = await book.VehiclesAsync(current.Staff.BureauId, cancellationToken);
        Fresh(0);
    }
}
