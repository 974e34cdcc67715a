using Microsoft.Extensions.DependencyInjection;
using Takan.Casework.CasePage;

namespace Takan.Visits.Records;

public static class RecordsModule
{
    public static void AddRecords(this IServiceCollection services)
    {
        services.AddScoped<RecordSituations>();
        services.AddScoped<RecordViews>();
        services.AddScoped<JudgeItem>();
        services.AddScoped<AddRemark>();
        services.AddScoped<GiveAdvice>();
        services.AddScoped<CompleteAdvice>();
        services.AddScoped<PrintAdvice>();
        services.AddScoped<CompleteJudgement>();
        services.AddScoped<SignOpinion>();
        services.AddScoped<CountersignRecord>();
        services.AddScoped<AttestAbsence>();
        services.AddScoped<TellResult>();
        services.AddScoped<EndWithoutResult>();
        services.AddScoped<SeeResult>();
        services.AddScoped<AddSupplement>();
        services.AddScoped<ICaseSections, SupplementSection>();
        services.AddScoped<KeepPaper>();
        services.AddScoped<MakePapers>();
    }
}
