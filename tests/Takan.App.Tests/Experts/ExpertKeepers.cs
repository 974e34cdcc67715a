using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Intake;
using Takan.Casework.Experts;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Messages;
using Takan.Platform.Web;

namespace Takan.App.Tests.Experts;

/// <summary>Who keeps the expert library and invites from it, through the real handlers.</summary>
internal static partial class ExpertKeepers
{
    public const string Phone = "13700001234";

    public static ExpertForm Form(string name, string employer) => new() { Name = name, Fields = "食品安全\n排烟", Employer = employer, Phone = Phone };

    public static Task<Outcome<Expert>> EnlistAsync(this Desk desk, string name, string employer, string? interests = null) =>
        desk.EnlistAsync(Form(name, employer) with { Interests = interests });

    public static Task<Outcome<Expert>> EnlistAsync(this Desk desk, ExpertForm form) =>
        desk.AsAsync<EnlistExpert, Outcome<Expert>>(desk.Lead, handler => handler.HandleAsync(desk.Lead, form, null, new FieldErrors(), default));

    public static Task<Outcome<Expert>> ChangeAsync(this Desk desk, Expert expert, ExpertCommand command, string? reason) =>
        desk.AsAsync<ChangeExpert, Outcome<Expert>>(desk.Lead, handler => handler.HandleAsync(desk.Lead, new(expert.Id, command, reason, null, null), default));

    public static Task<Outcome<SentInvitation>> InviteAsync(this Desk desk, StaffActor inviter, InspectionId id, Expert expert) =>
        desk.AsAsync<InviteExpert, Outcome<SentInvitation>>(inviter, handler => handler.HandleAsync(inviter, new(new(id), expert.Id), default));

    public static Task<string> CodeSentAsync(this Desk desk) => desk.App.ActAsync(async services =>
    {
        var sent = await services.GetRequiredService<TakanDb>().Set<OutboxMessage>()
            .Where(message => message.Kind == "one-time-code").OrderByDescending(message => message.CreatedAt).FirstAsync();
        return SixDigits().Match(MessageContent.Open(services.GetRequiredService<KeyRing>(), sent).Text).Value;
    });

    [GeneratedRegex("[0-9]{6}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SixDigits();
}
