using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Registry;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;

namespace Takan.Casework.Registry;

/// <summary>Somebody compared the filing with the papers and says that it is still right (TJ-62).</summary>
public sealed class ConfirmFiling(TakanDb db, Acts acts, SubjectsToday subjects)
{
    /// <param name="version">The version that was compared; another one was never looked at.</param>
    public async Task<Outcome<Filing>> HandleAsync(Guid filingId, int? version, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        var filing = await db.Set<Filing>().SingleAsync(row => row.Id == filingId, cancellationToken);
        await db.LockBureauAsync(filing.BureauId, cancellationToken);
        await db.Entry(filing).ReloadAsync(cancellationToken);
        if (version is { } seen && seen != filing.Version) return RegistryRefusals.ChangedByAnother;
        if (ChangeControl.NotRightAnyMore(new(filing.ValidFrom, filing.ValidUntil), ChinaTime.Day(act.Now), await subjects.HasChangedAsync(filing, cancellationToken)) is { } refusal) return refusal;
        filing.ConfirmedAt = act.Now;
        act.Record(LogStream.OfFiling(filing.Id), "filing-confirmed", Audience.Staff, new JsonObject { ["version"] = filing.Version });
        await act.CommitAsync(cancellationToken);
        return filing;
    }
}
