using System.Text.Json.Nodes;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Casework.Group;

public sealed record GoWithoutInput(InspectionTarget Target, string? Reason);

/// <summary>The lead lets the inspection begin although the business section sent nobody, with a reason (LJ-19).</summary>
public sealed class GoWithout(BusinessNoticeActs notices)
{
    public async Task<Outcome<BusinessNotice>> HandleAsync(StaffActor staff, GoWithoutInput input, CancellationToken cancellationToken)
    {
        var reason = (input.Reason ?? "").Trim();
        if (reason.Length > BusinessNotice.TextLength) return FormRefusals.TooLong(BusinessNotice.TextLength);
        return await notices.RunAsync(input.Target, BusinessNoticeCommand.GoWithout, (_, facts) => facts with { IsLead = staff.Is(Role.CentreLead), Reason = reason }, (act, notice) =>
        {
            (notice.EndedBy, notice.EndedAt, notice.Reason) = (staff.Id, act.Now, reason);
            return Task.FromResult(new JsonObject { ["reason"] = reason });
        }, cancellationToken);
    }
}
