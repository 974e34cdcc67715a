using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Platform.Administration;

/// <summary>Read only: there is no handler for any other verb, and none anywhere that changes an entry.</summary>
[StaffMay(PlatformPermissions.Audit)]
public sealed class AuditModel(TakanDb db, CurrentActor current, AuditStreams streams, LogReader reader, CheckStream check, HeadsKey headsKey) : PageModel
{
    private const int Newest = 500;

    [BindProperty(SupportsGet = true)]
    public string? Stream { get; set; }

    public LogStream Shown { get; private set; }

    public IReadOnlyList<LogLine> Lines { get; private set; } = [];

    public StreamCheck Check { get; private set; } = null!;

    public string HeadsFingerprint => headsKey.Key.Fingerprint.Paper;

    private Dictionary<string, string> names = [];

    /// <summary>The name behind a pseudonym, for people of this bureau.</summary>
    public string Who(string pseudonym) => names.GetValueOrDefault(pseudonym, pseudonym);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await streams.FindAsync(Stream, cancellationToken) is not { } found) return NotFound();
        Shown = found;
        Check = await check.RunAsync(found, cancellationToken);
        Lines = [.. (await reader.ReadAsync(found, Audience.Supervision, after: Math.Max(0, Check.Entries - Newest), cancellationToken)).Reverse()];
        names = await db.Set<StaffAccount>().Where(staff => staff.BureauId == current.Staff.BureauId)
            .ToDictionaryAsync(staff => staff.Pseudonym, staff => staff.DisplayName, cancellationToken);
        return Page();
    }
}
