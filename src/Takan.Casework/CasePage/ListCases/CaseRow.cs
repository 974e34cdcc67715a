using System.Linq.Expressions;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;

namespace Takan.Casework.CasePage;

/// <summary>A case as a list shows it; nothing of the applicant is read for it.</summary>
public sealed record CaseRow(
    CaseId Id, string Number, string EntityName, string ProfileDigest, string Matter, ChannelKind Channel, CaseState State, DateTime RegisteredAt, DateTime? AcceptedAt, Guid? ResponsibleOfficer)
{
    internal static readonly Expression<Func<Case, CaseRow>> Of = row => new(
        row.Id, row.Number, row.EntityName, row.ProfileDigest, row.Matter, row.Channel, row.State, row.RegisteredAt, row.AcceptedAt, row.ResponsibleOfficer);

    /// <summary>What a list asked for in this way is ordered by.</summary>
    public DateTime Since(CaseFilter filter) => filter.IsByAcceptance && AcceptedAt is { } accepted ? accepted : RegisteredAt;
}
