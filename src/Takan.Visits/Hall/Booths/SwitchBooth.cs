using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Visits.Hall;

/// <summary>A booth is closed, or opened again, each with its reason.</summary>
public sealed class SwitchBooth(Acts acts, BoothSituations booths)
{
    public Task<Outcome<Booth>> CloseAsync(StaffActor staff, Guid boothId, string? reason, CancellationToken cancellationToken) =>
        SwitchAsync(staff, boothId, BoothCommand.Close, reason, cancellationToken);

    public Task<Outcome<Booth>> ReopenAsync(StaffActor staff, Guid boothId, string? reason, CancellationToken cancellationToken) =>
        SwitchAsync(staff, boothId, BoothCommand.Reopen, reason, cancellationToken);

    private async Task<Outcome<Booth>> SwitchAsync(StaffActor staff, Guid boothId, BoothCommand command, string? reason, CancellationToken cancellationToken)
    {
        var said = (reason ?? "").Trim();
        if (said.Length > Booth.ReasonLength) return FormRefusals.TooLong(Booth.ReasonLength);
        await using var act = await acts.BeginAfreshAsync(staff, cancellationToken);
        if (!(await booths.FindAsync(staff.BureauId, boothId, null, cancellationToken)).IsAllowed(out var found, out var notFound)) return notFound;
        if (found.Move(act, command, said) is { } refusal) return refusal;
        found.Booth.Reason = command == BoothCommand.Close ? said : null;
        await act.CommitAsync(cancellationToken);
        return found.Booth;
    }
}
