using Takan.Media.Assembly;
using Takan.Media.Copies;
using Takan.Media.Janus;
using Takan.Media.Parts;
using Takan.Media.Rooms;

namespace Takan.Media;

/// <summary>What the agent is made of.</summary>
static class AgentModule
{
    public static void AddAgent(this IServiceCollection services, AgentOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<RoomBook>();
        services.AddSingleton<JanusEngine>();
        services.AddSingleton<PartClosing>();
        services.AddSingleton<PartKeeping>();
        services.AddSingleton<ConfirmStored>();
        services.AddSingleton<FeedEnding>();
        services.AddSingleton<OpenRoom>();
        services.AddSingleton<PublishFeed>();
        services.AddSingleton<SubscribeToFeed>();
        services.AddSingleton<AnswerOffer>();
        services.AddSingleton<RequestKeyFrame>();
        services.AddSingleton<ReportTrack>();
        services.AddSingleton<EndPath>();
        services.AddSingleton<RemovePerson>();
        services.AddSingleton<CloseRoom>();
        services.AddSingleton<StatusOfRoom>();
        services.AddSingleton<Reaping>();
        services.AddSingleton<RoomRecovery>();
        services.AddSingleton(new AssemblyOptions());
        services.AddSingleton<ViewingCopy>();
        services.AddSingleton<MakeCopies>();
        // Stopped in reverse order: the media server last, when nobody reacts to its news any more.
        services.AddHostedService(provider => provider.GetRequiredService<JanusEngine>());
        services.AddHostedService<RoomNews>();
        services.AddHostedService<RoomKeeper>();
        services.AddHostedService<RoomRetention>();
    }

    /// <summary>Everything that the agent answers. But for its health, <see cref="NodeSecret"/> stands before all of it.</summary>
    public static void MapAgent(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", Health.Answer);
        app.MapRooms();
        app.MapPaths();
        app.MapParts();
        app.MapCopies();
    }
}
