using Microsoft.Extensions.DependencyInjection;
using Takan.Casework.CasePage;
using Takan.Platform.Jobs;
using Takan.Platform.Layout;
using Takan.Platform.Log;
using Takan.Platform.Messages;
using static Takan.Platform.Log.EventWords;

namespace Takan.Casework.Reminders;

public static class RemindersModule
{
    private const string UnitsJob = "remind-units";
    private static readonly TimeSpan UnitsEvery = TimeSpan.FromHours(1);

    public static void AddReminders(this IServiceCollection services)
    {
        services.AddEventWords(
        [
            new(RemindUnits.Kind, body => new(
                $"超过 {Text(body, "days")} 个工作日没有选定人员和时间，提醒负责人", $"No people or time chosen for more than {Text(body, "days")} working days: the lead was reminded")),
            Fixed("reminders-turned-off", "申请人关闭提醒", "The applicant turned reminders off"),
            Fixed("reminders-turned-on", "申请人打开提醒", "The applicant turned reminders on"),
        ]);
        services.AddScoped<UnitArrears>();
        services.AddPlannedJob<RemindUnits>(UnitsJob, UnitsEvery);
        services.AddScoped<IDuties, UnitDuties>();
        services.AddPlannedJob<RemindApplicants>(RemindApplicants.Name, RemindApplicants.Every);
        services.AddScoped<IReminderCheck, AppointmentStands>();
        services.AddScoped<IReminderCheck, LastDayStands>();
        services.AddScoped<ChooseReminders>();
        services.AddScoped<ICaseSections, SentSection>();
        services.AddScoped<UnitTally>();
        services.AddPlannedJob<SendDigests>(SendDigests.Name, SendDigests.Every);
    }
}
