using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Oversight.Sharing;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Messages;
using Takan.Platform.Web;

namespace Takan.App.Tests.Sharing;

/// <summary>Who asks to share a case, and who decides on it, through the real handlers.</summary>
internal static partial class Sharers
{
    public const string Phone = "13700004321";

    public static async Task<Outcome<SharingRequest>> AskToShareAsync(this Desk desk, StaffActor by, CaseId id, SharingScope scope, Func<SharingForm, SharingForm>? with = null)
    {
        var form = new SharingForm
        {
            Number = (await desk.CaseAsync(id)).Number,
            Scope = scope,
            Department = SharingDepartment.Discipline,
            DepartmentName = "示例县纪委监委",
            Recipient = "陈某",
            Phone = Phone,
            Purpose = "核实一件举报",
            LegalBasis = "来函〔2026〕1 号",
            LastDay = ChinaTime.Day(desk.App.Clock.GetUtcNow().UtcDateTime).AddDays(3),
        };
        return await desk.AsAsync<AskToShare, Outcome<SharingRequest>>(by, handler => handler.HandleAsync(by, with?.Invoke(form) ?? form, null, new FieldErrors(), default));
    }

    public static Task<Outcome<SharingRequest>> DecideAsync(this Desk desk, StaffActor by, SharingRequest request, SharingCommand command, string? reason = null) =>
        desk.AsAsync<DecideSharing, Outcome<SharingRequest>>(by, handler => handler.HandleAsync(by, new(new(request.Id, null, null), command, reason), default));

    public static Task<Outcome<string>> IssueAsync(this Desk desk, StaffActor by, SharingRequest request) =>
        desk.AsAsync<IssueSharing, Outcome<string>>(by, handler => handler.HandleAsync(by, new(request.Id, null, null), default));

    /// <summary>The code that went to the recipient last.</summary>
    public static Task<string> SharingCodeAsync(this Desk desk) => desk.App.ActAsync(async services =>
    {
        var sent = await services.GetRequiredService<TakanDb>().Set<OutboxMessage>()
            .Where(message => message.Kind == "one-time-code").OrderByDescending(message => message.CreatedAt).FirstAsync();
        var content = MessageContent.Open(services.GetRequiredService<KeyRing>(), sent);
        Assert.Equal(Phone, content.To);
        Assert.Null(sent.CaseId);
        return SixDigits().Match(content.Text).Value;
    });

    [GeneratedRegex("[0-9]{6}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SixDigits();
}
