using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Database;
using Takan.Platform.Web;
using Takan.Platform.Words;

namespace Takan.Casework.Scheduling;

/// <summary>
/// Appointments as events of a calendar file. What staff carry away lies in the calendar of a phone or of a mail provider: it names matter
/// and case number and leads to the case, which asks for the sign-in; no applicant, no address, no number of a person stands in it.
/// </summary>
public sealed class AppointmentEvents(TakanDb db, Profiles profiles, JointVisits joints, PublicAddress address, IStringLocalizer words)
{
    private static readonly TimeSpan Reminder = TimeSpan.FromMinutes(30);

    /// <returns>Without those that have no time any more.</returns>
    public async Task<IReadOnlyList<CalendarEvent>> ForStaffAsync(IReadOnlyList<Inspection> inspections, CancellationToken cancellationToken)
    {
        var held = await HeldAsync(inspections, cancellationToken);
        var events = new List<CalendarEvent>();
        foreach (var inspection in inspections.Where(one => one.AppointmentAt is not null))
        {
            var id = inspection.Cases[0].CaseId;
            var row = await db.Set<Case>().AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken);
            var profile = await profiles.ForCaseAsync(row, cancellationToken);
            events.Add(Of(inspection, inspection.Kind == VisitKind.Formal ? words[inspection.Means == InspectionMeans.OnTheSpot ? "上门踏勘 {0}" : "踏勘 {0}", row.Number] : $"{inspection.Kind.Badge().Say()} {row.Number}", profile.Matter.Name, held) with { Url = address.Of(Links.Case(id)) });
        }

        return events;
    }

    public async Task<CalendarEvent?> ForApplicantAsync(CaseHead head, CancellationToken cancellationToken)
    {
        if (await db.InspectionsOf(head.Case.Id).AsNoTracking().OrderByDescending(row => row.Round).FirstOrDefaultAsync(cancellationToken) is not { AppointmentAt: not null } inspection) return null;
        var (matter, contact) = (head.Profile.Matter, head.Profile.Bureau.Contact);
        var onTheSpot = inspection.Means == InspectionMeans.OnTheSpot;
        var prepare = onTheSpot ? words["踏勘人员上门，请您或者委托的人在场。请准备：{0}。有事请打 {1}。", string.Join('；', matter.Preparation.Concat(matter.Tools)), contact.Reachable] : words["请提前 10 分钟到现场，从短信里的链接进入。请准备：{0}。有事请打 {1}。", string.Join('；', matter.Preparation.Concat(matter.Tools)), contact.Reachable];
        var shared = await joints.OfAsync(inspection, head.Case, head.Profile, cancellationToken);
        var summary = shared.IsJoint ? words["联合踏勘：{0}（{1}牵头）", shared.Matters, shared.LeadName] : words[onTheSpot ? "上门踏勘：{0}" : "视频踏勘：{0}", matter.Name];
        return Of(inspection, summary, prepare, await HeldAsync([inspection], cancellationToken)) with
        {
            Location = head.Case.Address,
            Url = address.Of(Links.My),
            RemindBefore = Reminder,
        };
    }

    /// <summary>Who ends an inspection or sends it another way gives its time back: that is how an appointment that stands is known.</summary>
    /// <remarks>In a joint visit one part holds the time of all that keep it.</remarks>
    private async Task<HashSet<InspectionId>> HeldAsync(IReadOnlyList<Inspection> inspections, CancellationToken cancellationToken)
    {
        var ids = inspections.Select(one => one.Id).ToList();
        var own = await db.Set<BookedQuarter>().Where(row => ids.Contains(row.InspectionId)).Select(row => row.InspectionId).Distinct().ToListAsync(cancellationToken);
        var joint = await db.SharedVisits().SelectMany(row => row.Parts).Select(part => part.InspectionId).Where(id => ids.Contains(id)).ToListAsync(cancellationToken);
        return [.. own, .. inspections.Where(one => joint.Contains(one.Id) && one.State.KeepsItsTime(one.BegunAt is not null)).Select(one => one.Id)];
    }

    private static CalendarEvent Of(Inspection inspection, string summary, string description, HashSet<InspectionId> held)
    {
        var at = inspection.AppointmentAt!.Value;
        return new($"{inspection.Id}@takan", inspection.Version, inspection.StateSince, at, at.AddMinutes(inspection.AppointmentMinutes), summary, description)
        {
            Cancelled = !held.Contains(inspection.Id),
        };
    }
}
