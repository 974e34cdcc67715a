using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Casework.Group;

public sealed record NotifyBusinessInput(InspectionTarget Target, string? Need, DateOnly? Due);

/// <summary>Those who inspect tell the business section to send people, by a day (LJ-19).</summary>
public sealed class NotifyBusiness(BusinessNoticeActs notices)
{
    public async Task<Outcome<BusinessNotice>> HandleAsync(StaffActor staff, NotifyBusinessInput input, CancellationToken cancellationToken)
    {
        var need = (input.Need ?? "").Trim();
        if (need.Length > BusinessNotice.TextLength) return FormRefusals.TooLong(BusinessNotice.TextLength);
        return await notices.RunAsync(input.Target, BusinessNoticeCommand.Notify, (act, facts) => facts with { Need = need, Due = input.Due, Today = ChinaTime.Day(act.Now) }, (act, notice) =>
        {
            (notice.Need, notice.Due, notice.SentBy, notice.SentAt) = (need, input.Due, staff.Id, act.Now);
            return Task.FromResult(new JsonObject { ["need"] = need, ["due"] = input.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
        }, cancellationToken);
    }
}
