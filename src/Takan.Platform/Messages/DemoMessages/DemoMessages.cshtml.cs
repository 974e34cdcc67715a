using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Keys;

namespace Takan.Platform.Messages;

/// <summary>What phones and mailboxes would have received, newest first.</summary>
[AnyoneMay("Only in the demo and only on this machine, where nobody's real number is; otherwise it is not there")]
public sealed class DemoMessagesModel(TakanDb db, KeyRing keys, DemoMode demo) : PageModel
{
    private const int Shown = 50;

    public IReadOnlyList<(OutboxMessage Message, MessageContent Content)> Messages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!demo.MayLook(HttpContext)) return NotFound();
        var rows = await db.Set<OutboxMessage>().AsNoTracking().OrderByDescending(message => message.CreatedAt).Take(Shown).ToListAsync(cancellationToken);
        Messages = rows.ConvertAll(row => (row, MessageContent.Open(keys, row)));
        return Page();
    }
}
