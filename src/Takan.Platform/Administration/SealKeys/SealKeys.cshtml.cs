using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Hashing;
using Takan.Evidence.Signing;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Web;

namespace Takan.Platform.Administration;

[StaffMay(PlatformPermissions.Keys)]
public sealed class SealKeysModel(TakanDb db, CurrentActor current, SigningKeys signingKeys, ExportSealKey exportSealKey) : PageModel
{
    [BindProperty]
    public string? Passphrase { get; set; }

    public IReadOnlyList<SealKey> Keys { get; private set; } = [];

    public static string FingerprintOf(SealKey key) => new Fingerprint(Digest.Parse(key.KeyId)).Paper;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostRotateAsync(string? seen, CancellationToken cancellationToken)
    {
        await signingKeys.RotateAsync(current.Staff, current.Staff.BureauId, cancellationToken, seen);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostExportAsync(string keyId, CancellationToken cancellationToken)
    {
        var outcome = await exportSealKey.RunAsync(keyId, Passphrase ?? "", cancellationToken);
        if (outcome.IsAllowed(out var pem, out var refusal))
            return File(Encoding.ASCII.GetBytes(pem), "application/x-pem-file", $"takan-seal-key-{keyId[..8]}.pem");
        await LoadAsync(cancellationToken);
        return this.ShowAgain(refusal, nameof(Passphrase));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var bureauId = current.Staff.BureauId;
        Keys = await db.Set<SealKey>().AsNoTracking().Where(key => key.BureauId == bureauId).OrderByDescending(key => key.ActiveFrom).ToListAsync(cancellationToken);
    }
}
