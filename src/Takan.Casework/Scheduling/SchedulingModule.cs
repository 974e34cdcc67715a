using Microsoft.Extensions.DependencyInjection;
using Takan.Casework.Registry;
using Takan.Platform.Access;
using Takan.Platform.Layout;
using Takan.Platform.Log;
using Takan.Platform.Messages;

namespace Takan.Casework.Scheduling;

public static class SchedulingModule
{
    public static void AddScheduling(this IServiceCollection services)
    {
        services.AddScoped<IResourceScope, CaseScope>();
        services.AddScoped<IResourceScope, InspectionScope>();
        services.AddScoped<InspectionActs>();
        services.AddScoped<InspectionHeads>();
        services.AddScoped<InspectionEnding>();
        services.AddScoped<VisitEnding>();
        services.AddScoped<VisitRequestActs>();
        services.AddScoped<AskForVisit>();
        services.AddScoped<GrantVisit>();
        services.AddScoped<AnswerVisit>();
        services.AddScoped<BeginAtOnce>();
        services.AddRegistryScope<VisitRequest>("requestId");
        services.AddScoped<IDuties, VisitRequestDuties>();
        services.AddEventWords(VisitRequestEvents.All);
        services.AddScoped<VisitOffers>();
        services.AddNavigation(new NavigationEntry(24, "预踏勘申请", Links.VisitRequests, CaseworkPermissions.Of(CaseworkPermissions.SeeRequests))
        {
            Offered = (scope, staff, cancellationToken) => scope.GetRequiredService<VisitOffers>().AreMadeAsync(staff.BureauId, cancellationToken),
        });
        services.AddScoped<PairRoutes>();
        services.AddScoped<InspectionOpening>();
        services.AddScoped<VisitPlans>();
        services.AddScoped<VehicleDiary>();
        services.AddScoped<WaitingQueue>();
        services.AddScoped<BookingFacts>();
        services.AddScoped<Quarters>();
        services.AddScoped<FreeTimes>();
        services.AddScoped<Diaries>();
        services.AddScoped<EnterAbsence>();
        services.AddScoped<CancelAbsence>();
        services.AddScoped<Displaced>();
        services.AddScoped<IDuties, DisplacedDuties>();
        services.AddScoped<FileLargerTeam>();
        services.AddScoped<DecideLargerTeam>();
        services.AddScoped<IDuties, LargerTeamDuties>();
        services.AddScoped<JointVisits>();
        services.AddScoped<JointProposals>();
        services.AddScoped<JointCards>();
        services.AddScoped<JointParting>();
        services.AddScoped<JointEnding>();
        services.AddScoped<DecideJoint>();
        services.AddScoped<TakeApart>();
        services.AddScoped<IDuties, JointDuties>();
        services.AddScoped<WeekReader>();
        services.AddScoped<AppointmentEvents>();
        services.AddScoped<CalendarFeeds>();
        services.AddScoped<KeepCalendarFeed>();
        services.AddEventWords(AbsenceEvents.All);
        services.AddNavigation(new NavigationEntry(22, "日程", Links.Week, CaseworkPermissions.Of(CaseworkPermissions.View)));
        services.AddScoped<AppointmentSms>();
        services.AddScoped<IReminderCheck, TimeStillStands>();
        services.AddScoped<TakeCase>();
        services.AddScoped<ArrangeBatch>();
        services.AddScoped<BatchFacts>();
        services.AddScoped<ReassignCase>();
        services.AddScoped<LogContact>();
        services.AddScoped<RegistryStandings>();
        services.AddScoped<AssignTeam>();
        services.AddScoped<BookAppointment>();
        services.AddScoped<FileVisit>();
        services.AddScoped<MoveAppointment>();
        services.AddScoped<RecordNoShow>();
        services.AddScoped<WithdrawCase>();
        services.AddScoped<SendToVisit>();
        services.AddScoped<AgreeVisit>();
        services.AddScoped<TakeUpVisit>();
        services.AddScoped<DeclineRemote>();
        services.AddScoped<ChooseRemote>();
    }
}
