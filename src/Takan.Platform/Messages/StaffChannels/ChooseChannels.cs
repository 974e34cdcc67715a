using System.Net.Mail;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Platform.Messages;

/// <summary>As typed. An empty phone or address leaves what is known.</summary>
public sealed record ChannelsForm
{
    public bool BySms { get; set; }

    public bool ByMail { get; set; }

    public string? Phone { get; set; }

    public string? Mail { get; set; }
}

/// <summary>A member of staff chooses how to be reminded. What waits always stands on the home page; that cannot be turned off.</summary>
public sealed class ChooseChannels(TakanDb db, Acts acts, CurrentActor current, KeyRing keys)
{
    public static readonly Refusal PhoneMissing = new("TK-MSG-4", "要收短信，请填写手机号码。", "Enter your mobile number to get text messages.");
    public static readonly Refusal MailMissing = new("TK-MSG-5", "要收邮件，请填写正确的邮箱地址。", "Enter a right address to get mail.");

    public async Task<Outcome<StaffChannels>> RunAsync(ChannelsForm form, FieldErrors errors, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        var staff = current.Staff;
        var row = await db.Set<StaffChannels>().SingleOrDefaultAsync(one => one.StaffId == staff.Id, cancellationToken);
        if (row is null) db.Add(row = new StaffChannels { StaffId = staff.Id, BureauId = staff.BureauId });
        if (!string.IsNullOrWhiteSpace(form.Phone) && errors.Take(nameof(form.Phone), MobilePhone.Parse(form.Phone)) is { } phone) row.GivePhone(keys, phone.Value);
        var mail = (form.Mail ?? "").Trim();
        if (mail.Length > 0 && (mail.Length > StaffChannels.MailLength || !MailAddress.TryCreate(mail, out _))) errors.Add(nameof(form.Mail), MailMissing);
        else if (mail.Length > 0) row.GiveMail(keys, mail);
        if (form.BySms && row.PhoneCipher is null) errors.Add(nameof(form.Phone), PhoneMissing);
        if (form.ByMail && row.MailCipher is null) errors.Add(nameof(form.Mail), MailMissing);
        if (errors.Any) return errors.All.First().Value;

        (row.BySms, row.ByMail) = (form.BySms, form.ByMail);
        act.Record(LogStream.OfUnit(staff.BureauId), "channels-chosen", Audience.Supervision, new JsonObject { ["account"] = staff.Pseudonym, ["sms"] = row.BySms, ["mail"] = row.ByMail });
        await act.CommitAsync(cancellationToken);
        return row;
    }
}
