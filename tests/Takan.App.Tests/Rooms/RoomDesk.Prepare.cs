using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Group;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>The way into the room and out of it.</summary>
public sealed partial class RoomDesk
{
    public async Task BookAsync(TimeSpan ahead = default)
    {
        var at = Desk.Tomorrow();
        Desk.Allowed(await Desk.BookAsync(Zhou, Inspection, at));
        if (filesVisits) Desk.Allowed(await Desk.AsAsync<FileVisit, Outcome<Inspection>>(Zhou, handler => handler.HandleAsync(Zhou, new(Inspection), default)));
        if (sendsBusinessPeople) await Desk.SendBusinessPeopleAsync(Inspection);
        Desk.App.Clock.AdvanceTo(new DateTimeOffset(at) - ahead);
    }

    /// <summary>A further inspection of the same case, with its team, ready to be booked.</summary>
    public async Task TakeAgainAsync()
    {
        Inspection = Desk.Allowed(await Desk.TakeAsync(Zhou, Case)).Id;
        Desk.Allowed(await Desk.CallAsync(Zhou, Inspection));
        Desk.Allowed(await Desk.TeamAsync(Zhou, Inspection, Zhou, He));
    }

    public async Task WaitAsync()
    {
        Session = (await Desk.AsAsync<PrepareSession, SessionId?>(Applicant, handler => handler.HandleAsync(Case, default)))!.Value;
        Assert.Empty(await Desk.AsAsync<CheckDevice, IReadOnlyList<Refusal>>(Applicant, handler => handler.HandleAsync(Session, GoodPhone, default)));
        Done(await Desk.AsAsync<WaitingRoom, Refusal?>(Applicant, handler => handler.EnterAsync(Session, default)));
        await PhoneAsync();
        await ComeAsync();
    }

    /// <summary>As <see cref="WaitAsync"/>, with the one inspector who holds it.</summary>
    public async Task WaitForAdviceAsync()
    {
        Session = (await Desk.AsAsync<PrepareSession, SessionId?>(Applicant, handler => handler.HandleAsync(Case, default)))!.Value;
        Assert.Empty(await Desk.AsAsync<CheckDevice, IReadOnlyList<Refusal>>(Applicant, handler => handler.HandleAsync(Session, GoodPhone, default)));
        Done(await Desk.AsAsync<WaitingRoom, Refusal?>(Applicant, handler => handler.EnterAsync(Session, default)));
        await PhoneAsync();
        await ComeAsync(Zhou);
    }

    public async Task GoLiveAsync()
    {
        Done(await OpenAsync());
        Agent[Session.ToString()].ApplicantSends();
        await Patience.UntilAsync("the applicant's picture is recorded", async () => (await SessionAsync()).State == SessionState.Live
            && await Desk.App.WithDatabaseAsync(db => db.Set<RoomPart>().AnyAsync(part => part.SessionId == Session)));
    }

    /// <summary>Both inspectors say "still here".</summary>
    public async Task ComeAsync(params StaffActor[] who)
    {
        foreach (var staff in who is [] ? [Zhou, He] : who)
            Done(await Desk.AsAsync<KeepPresence, Refusal?>(staff, handler => handler.HandleAsync(Session, default)));
    }

    public Task<Refusal?> OpenAsync() => Desk.AsAsync<OpenRoom, Refusal?>(Zhou, handler => handler.HandleAsync(Session, default));

    public Task<Outcome<Casework.Intake.Case>> ConcludeAsync() =>
        Desk.AsAsync<Takan.Visits.Conclusion.ConcludeCase, Outcome<Casework.Intake.Case>>(Zhou, handler => handler.HandleAsync(new(Case), default));

    public Task<Refusal?> CloseAsync() => Desk.AsAsync<CloseRoom, Refusal?>(Zhou, handler => handler.HandleAsync(Session, default));

    public static DeviceCheckInput GoodPhone { get; } = new()
    {
        Width = 3264,
        Height = 2448,
        UploadKilobits = 4000,
        CameraAllowed = true,
        MicrophoneAllowed = true,
        Latitude = 37.5,
        Longitude = 122.1,
        AccuracyMetres = 8,
        StillSource = "photo",
        Browser = "test",
    };
}
