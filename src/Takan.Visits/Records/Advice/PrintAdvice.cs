using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Log;
using Takan.Platform.Printing;
using Takan.Platform.Web;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <param name="Standard">Null: of the place as a whole.</param>
public sealed record AdviceLine(CheckItem? Standard, ItemAdvice Given);

/// <summary>What the advice sheet is made from.</summary>
public sealed record AdvicePaper(RoomSituation Room, AdviceSheet Sheet, IReadOnlyList<AdviceLine> Lines, string People, PaperFoot Foot)
{
    public const string Key = "advice";
    public const string View = "/Records/Advice/AdvicePaper.cshtml";

    public static string Say(AdviceOutlook outlook) => outlook switch
    {
        AdviceOutlook.WouldMeet => "照现在这样，看起来可以",
        AdviceOutlook.Needs => "建议改",
        _ => "这次没看到",
    };
}

/// <summary>Prints the advice sheet once, keeps it with the case and tells the applicant; a crash in between only means that it is printed at the next look.</summary>
public sealed class PrintAdvice(TakanDb db, Acts acts, RecordSituations records, KeepPaper papers, SigningKeys keys, PublicAddress address, ApplicantSms sms)
{
    /// <summary>The room is over, so nothing is added any more.</summary>
    public static async Task<List<Guid>> WaitingAsync(TakanDb db, CancellationToken cancellationToken)
    {
        var rows = await db.Set<AdviceSheet>().Where(row => row.PaperAt == null).Select(row => row.InspectionId).ToListAsync(cancellationToken);
        return rows.ConvertAll(id => id.Value);
    }

    public async Task HandleAsync(InspectionId id, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(id, cancellationToken) is not { } record) return;
        var room = record.Room;
        var sheet = await db.Set<AdviceSheet>().AsNoTracking().SingleAsync(row => row.InspectionId == id, cancellationToken);
        var names = await db.Set<StaffAccount>().AsNoTracking().Where(staff => room.Team.Contains(staff.Id)).Select(staff => staff.DisplayName).Order().ToListAsync(cancellationToken);
        var paper = new AdvicePaper(
            room, sheet,
            [.. record.Advice.Select(row => new AdviceLine(room.Profile.Items.SingleOrDefault(item => item.Number == row.Item), row)).OrderBy(line => line.Standard is null)
                .ThenBy(line => room.Inspection.Scope.IndexOf(line.Given.Item))],
            string.Join('、', names), new(room.Case.Number, address.Of("/s"), await keys.FingerprintAsync(room.Case.BureauId, cancellationToken)));
        await papers.KeepAsync(room, AdvicePaper.Key, AdvicePaper.View, "advice-sheet.pdf", paper, files: null, cancellationToken);

        await using var act = await acts.BeginAsync(new SystemActor(), cancellationToken);
        (await db.Set<AdviceSheet>().SingleAsync(row => row.InspectionId == id, cancellationToken)).PaperAt = act.Now;
        await sms.SendAsync(act, room.Case, SmsCatalogue.AdviceReady, $"advice-ready/{id}", new Dictionary<string, string> { ["kind"] = room.Inspection.Kind.Name().Chinese }, cancellationToken);
        await act.CommitAsync(cancellationToken);
    }
}
