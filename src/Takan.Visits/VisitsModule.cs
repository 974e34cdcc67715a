using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Takan.Visits.Conclusion;
using Takan.Visits.Custody;
using Takan.Visits.FieldVisits;
using Takan.Visits.Hall;
using Takan.Visits.Records;
using Takan.Visits.Rectification;
using Takan.Visits.Reports;
using Takan.Visits.Rooms;

namespace Takan.Visits;

/// <summary>During the visit.</summary>
public static class VisitsModule
{
    public static void AddVisits(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHall();
        builder.AddRooms();
        builder.Services.AddRecords();
        builder.Services.AddFieldVisits();
        builder.Services.AddRectification();
        builder.AddCustody();
        builder.Services.AddReports();
        builder.Services.AddConclusion();
    }

    public static void MapVisits(this WebApplication app)
    {
        app.MapHall();
        app.MapRooms();
        app.MapRecords();
        app.MapAdvice();
        app.MapFiles();
        app.MapRectification();
        app.MapConclusion();
    }
}
