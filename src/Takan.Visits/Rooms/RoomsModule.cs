using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Takan.Casework.CasePage;
using Takan.Casework.Scheduling;
using Takan.Platform.Access;
using Takan.Platform.Layout;
using Takan.Visits.Rooms.Media;

namespace Takan.Visits.Rooms;

public static class RoomsModule
{
    public static void AddRooms(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        var configured = builder.Configuration.GetSection("Media:Nodes").Get<List<MediaNodeOptions>>() ?? [];
        services.AddRoomMedia(configured);
        services.AddScoped<IRoomDoor, RoomDoor>();
        services.AddPermissions(VisitPermissions.All);
        services.AddScoped<IResourceScope, SessionScope>();
        services.AddScoped<RoomSituations>();
        services.AddScoped<RoomViews>();
        services.AddScoped<MySession>();
        services.AddScoped<PrepareSession>();
        services.AddScoped<CheckDevice>();
        services.AddScoped<WaitingRoom>();
        services.AddScoped<KeepPresence>();
        services.AddScoped<OwnFactor>();
        services.AddScoped<JoinAtSameConsole>();
        services.AddScoped<LeaveSameConsole>();
        services.AddScoped<NoticeAbsence>();
        services.AddScoped<OpenRoom>();
        services.AddScoped<CloseRoom>();
        services.AddScoped<EndSessions>();
        services.AddScoped<IInspectionFollower, EndSessions>();
        services.AddScoped<PutOut>();
        services.AddScoped<AskForStill>();
        services.AddScoped<StillBytes>();
        services.AddScoped<ReceiveStill>();
        services.AddScoped<FailStill>();
        services.AddScoped<WatermarkStill>();
        services.AddScoped<MarkMoment>();
        services.AddScoped<StillPicture>();
        services.AddScoped<WaitingLine>();
        services.AddSingleton<PhoneConditions>();
        services.AddScoped<Say>();
        services.AddScoped<ChallengePlace>();
        services.AddScoped<TakeOver>();
        services.AddScoped<WatchingPeople>();
        services.AddScoped<WatchRoom>();
        services.AddScoped<WatchViews>();
        services.AddScoped<NoticeGoneWatchers>();
        services.AddScoped<IDuties, WatchDuties>();
        services.AddScoped<GapBook>();
        services.AddScoped<GiveUpRecording>();
        services.AddScoped<ICaseSections, StrandedRecordingSection>();
        services.AddHostedService<RoomWatch>();
        services.AddHostedService<ClearReservations>();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false)));
    }

    public static void MapRooms(this WebApplication app)
    {
        app.MapStaffRoom();
        app.MapPhone();
        app.MapBothSides(side => side.MapRoomMedia());
        app.MapWatching();
    }
}
