using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Casework.Catalog;
using Takan.Law.Messages;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Administration;
using Takan.Platform.Messages;

namespace Takan.Casework.Reminders;

/// <summary>A message as it goes out now.</summary>
/// <param name="ProviderCode">Null: the provider would not take it.</param>
public sealed record TextRow(SmsTemplate Template, bool IsOwn, string? ProviderCode);

/// <summary>Every text message in force: its words, its variables with their longest length, and the provider's id; what lacks one is named.</summary>
[StaffMay(PlatformPermissions.Messages)]
public sealed class MessageTextsPage(Profiles profiles, CurrentActor current, IEnumerable<AliyunSmsOptions> sms) : PageModel
{
    public IReadOnlyList<TextRow> Rows { get; private set; } = [];

    public QuietHours Quiet { get; private set; } = QuietHours.Usual;

    public IEnumerable<TextRow> WithoutCode => Rows.Where(row => row.ProviderCode is null);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var settings = (await profiles.CurrentAsync(current.Staff.BureauId, cancellationToken)).Profile.Bureau.Messages ?? new();
        var codes = sms.FirstOrDefault()?.Templates ?? [];
        Quiet = settings.Quiet;
        Rows = [.. SmsCatalogue.All.Select(house => Row(settings, house, codes))];
    }

    private static TextRow Row(MessageSettings settings, SmsTemplate house, Dictionary<string, string> codes)
    {
        var template = settings.For(house);
        var code = template.ProviderCode ?? codes.GetValueOrDefault(house.Code);
        return new(template, template.ProviderCode is not null, string.IsNullOrWhiteSpace(code) ? null : code);
    }
}
