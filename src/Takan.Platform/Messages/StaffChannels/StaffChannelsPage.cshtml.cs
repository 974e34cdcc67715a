using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Platform.Messages;

/// <summary>How I want to be reminded.</summary>
[AnyStaffMay]
public sealed class StaffChannelsPage(ChooseChannels choose, TakanDb db, CurrentActor current, IStringLocalizer words) : FormPage
{
    public const string Path = "/me/messages";

    [BindProperty]
    public ChannelsForm Input { get; set; } = new();

    public StaffChannels? Row { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Input = new() { BySms = Row?.BySms ?? false, ByMail = Row?.ByMail ?? false };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        if ((await choose.RunAsync(Input, errors, cancellationToken)).IsAllowed(out _, out _)) return Done(Path, words["已记下。"]);
        await ShowAsync(cancellationToken);
        return ShowFields(errors, nameof(Input) + ".", 0);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Row = await db.Set<StaffChannels>().AsNoTracking().SingleOrDefaultAsync(row => row.StaffId == current.Staff.Id, cancellationToken);
        Fresh(0);
    }
}
