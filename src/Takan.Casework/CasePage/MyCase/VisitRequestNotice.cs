using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Words;

namespace Takan.Casework.CasePage;

/// <summary>On the applicant's page: a trial or guidance that was asked for, booked or answered; else that one may be asked for (LT-43).</summary>
internal sealed class VisitRequestNotice(TakanDb db, CaseHeads heads) : IMyNotices
{
    public async Task<MyNotice?> OfAsync(ApplicantActor applicant, CancellationToken cancellationToken)
    {
        var head = await heads.ReadAsync(applicant.CaseId, cancellationToken);
        var last = await db.RequestsOf(applicant.CaseId).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        var admits = VisitKinds.ToBeAskedFor.Any(kind => VisitRequestActs.IsOffered(head.Profile, kind) && head.Case.State.Admits(kind));
        if (last is null) return admits ? new("help", new("心里没底？不作结论，只提建议：", "Not sure yet? Advice without a decision:"), new("先请人看看", "Have somebody look first"), Links.MyRequest) : null;
        var badge = last.Kind.Badge();
        if (last.State == VisitRequestState.Asked)
            return last.ConsentedAt is null && !last.Kind.Decides()
                ? new("alert", new($"{badge.Chinese}。还要您看告知、同意录像。", $"{badge.English}. The notice and your consent are still to come."), new("去看告知", "To the notice"), Links.MyRequest)
                : new("clock", new($"{badge.Chinese}。已经申请，等审批局答复。", $"{badge.English}. Asked for; the bureau is to answer."), new("看申请", "See it"), Links.MyRequest);
        var visit = last.InspectionId is { } id && !last.Kind.Decides() ? await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken) : null;
        if (visit is { AppointmentAt: { } at } && visit.State.AdviceIsAhead())
            return new("video", new($"{badge.Chinese}。约在 {at.DayAndClock()}。", $"{badge.English}. Booked for {at.DayAndClock()}."), new("看时间、进入", "See the time, go in"), Links.MyRequest);
        if (visit is { State: InspectionState.Advised or InspectionState.AdviceSealed })
            return new("document", new($"{badge.Chinese}。建议单在文书里。", $"{badge.English}. The advice sheet lies among the papers."), new("看建议单", "See the sheet"), Links.MyPapers);
        return admits ? new("help", new($"{last.Kind.Name().Chinese}：{VisitRequestProcess.Table.Name(last.State).Chinese}。还可以再申请。", $"{last.Kind.Name().English}: {VisitRequestProcess.Table.Name(last.State).English}. It may be asked for again."), new("看原因、再申请", "See why, ask again"), Links.MyRequest) : null;
    }
}
