using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Publishing;

/// <summary>The work plan that new cases are bound to: what it says, since when, what is still to be confirmed.</summary>
[StaffMay(CaseworkPermissions.Profile)]
public sealed class ProfilePage(TakanDb db, Profiles profiles, RenewTrial renew, CurrentActor current, TimeProvider clock, IStringLocalizer words) : ActPage
{
    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Document { get; set; }

    /// <summary>Digest of the version that the person looks at.</summary>
    [BindProperty]
    public string? Base { get; set; }

    public string Digest { get; private set; } = "";

    public Profile Profile { get; private set; } = null!;

    public IReadOnlyList<ProfilePublication> Publications { get; private set; } = [];

    /// <summary>By file and line of <see cref="Texts"/>.</summary>
    public IReadOnlyList<FileFinding> Findings { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Texts { get; private set; } = new Dictionary<string, string>();

    public DateOnly? LastDay => ProfileValidity.LastDay(Profile.Bureau.Paper);

    public bool HasEnded => ProfileValidity.MayTakeNewCases(Profile.Bureau.Paper, ChinaTime.Day(clock.GetUtcNow().UtcDateTime)).Refusal is not null;

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return File(Encoding.UTF8.GetBytes(ProfileExport.Write(Profile)), "application/json", $"{Profile.Id}-{Digest[..12]}.json");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await renew.HandleAsync(current.Staff, new(Until, Document, Base ?? "", Once), cancellationToken);
        if (outcome.IsAllowed(out _, out var refusal)) return Done(Links.Profile, words["续期已登记，新办件按新版本办理。"]);
        await ShowAsync(cancellationToken);
        ModelState.Remove(nameof(Base));
        if (FieldOf(refusal) is not { } field) return Refuse(refusal, 0);
        var errors = new FieldErrors();
        errors.Add(field, refusal);
        return ShowFields(errors, "", 0);
    }

    private static string? FieldOf(Refusal refusal) =>
        refusal == PublishingRefusals.DocumentMissing ? nameof(Document)
        : refusal == PublishingRefusals.UntilMissing || refusal.Rule == ProfileValidity.Rule ? nameof(Until)
        : null;

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var bureau = current.Staff.BureauId;
        (Digest, Profile) = await profiles.CurrentAsync(bureau, cancellationToken);
        var files = ProfileText.Files(Profile);
        (Texts, Findings) = (files.Texts, ProfileReading.Of(files).Findings);
        Publications = await db.Set<ProfilePublication>().AsNoTracking().Where(row => row.BureauId == bureau).OrderByDescending(row => row.Number).ToListAsync(cancellationToken);
        Fresh(0);
    }
}
