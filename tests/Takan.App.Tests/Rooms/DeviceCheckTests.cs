using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Testing.Databases;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>What a phone showed once on a day it need not show again.</summary>
public sealed class DeviceCheckTests
{
    private const string Browser = "Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0";

    private static readonly Guid Phone = Guid.CreateVersion7();

    private static readonly DeviceCheckInput Photo = new()
    {
        Width = 4032,
        Height = 3024,
        UploadKilobits = 2100,
        CameraAllowed = true,
        MicrophoneAllowed = true,
        StillSource = "file",
        Browser = Browser,
    };

    /// <summary>The page was loaded anew: it sends what was missing and no second photo.</summary>
    private static readonly DeviceCheckInput PlaceOnly = Photo with
    {
        Width = 0,
        Height = 0,
        UploadKilobits = 0,
        StillSource = "frame",
        Latitude = 37.5,
        Longitude = 122.1,
        AccuracyMetres = 12,
    };

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-52")]
    public async Task Check_PhotoFirstAndPlaceLater_PassesTogether(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var (id, session) = await PreparedAsync(desk);

        Assert.Equal(["HC-52"], (await CheckAsync(desk, id, session, Photo)).Select(refusal => refusal.Rule));
        Assert.Empty(await CheckAsync(desk, id, session, PlaceOnly));

        var row = await desk.App.WithDatabaseAsync(db => db.Set<DeviceCheck>().AsNoTracking().SingleAsync(check => check.Passed));
        Assert.Equal((4032, 3024, 2100, "file", 37.5), (row.Width, row.Height, row.UploadKilobits, row.StillSource, row.Latitude));
        Assert.Equal(SessionState.Checked, await desk.App.WithDatabaseAsync(db => db.Set<Session>().Where(one => one.Id == session).Select(one => one.State).SingleAsync()));
    }

    /// <summary>Two phones of the same make name themselves alike; each has its own device session.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-52", Refused = true)]
    public async Task Check_AnotherPhoneOfTheSameMake_ShowsEverythingItself(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var (id, session) = await PreparedAsync(desk);
        await CheckAsync(desk, id, session, Photo);

        var objections = await CheckAsync(desk, id, session, PlaceOnly, phone: Guid.CreateVersion7());

        Assert.Equal(2, objections.Count);
        Assert.All(objections, refusal => Assert.Equal("HC-52", refusal.Rule));
        Assert.Empty(await CheckAsync(desk, id, session, PlaceOnly));
    }

    [Theory, OnSqlite]
    [Demand("HC-52")]
    public async Task Check_TheSamePhoneInAnUpdatedBrowser_GoesOn(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var (id, session) = await PreparedAsync(desk);
        await CheckAsync(desk, id, session, Photo);

        Assert.Empty(await CheckAsync(desk, id, session, PlaceOnly with { Browser = "another" }));
    }

    [Theory, OnSqlite]
    [Demand("HC-52", Refused = true)]
    public async Task Check_OnAnotherDay_BeginsAnew(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var (id, session) = await PreparedAsync(desk);
        await CheckAsync(desk, id, session, Photo);
        desk.App.Clock.Advance(TimeSpan.FromDays(1));

        Assert.NotEmpty(await CheckAsync(desk, id, session, PlaceOnly));
    }

    /// <summary>One phone passed; another one of the same link was never tried.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-52", Refused = true)]
    public async Task Wait_WithAPhoneThatWasNotChecked_IsRefused_AndTheCheckedOneWaits(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var (id, session) = await PreparedAsync(desk);
        Assert.Empty(await CheckAsync(desk, id, session, PlaceOnly with { Width = 4032, Height = 3024, UploadKilobits = 2100 }));

        Assert.Equal("HC-52", (await WaitAsync(desk, id, session, Guid.CreateVersion7()))?.Rule);
        Assert.Null(await WaitAsync(desk, id, session, Phone));
    }

    private static Task<Refusal?> WaitAsync(Desk desk, CaseId id, SessionId session, Guid phone) =>
        desk.AsAsync<WaitingRoom, Refusal?>(Applicants.Of(desk, id) with { DeviceSessionId = phone }, handler => handler.EnterAsync(session, default));

    private static async Task<(CaseId Case, SessionId Session)> PreparedAsync(Desk desk)
    {
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        var id = Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow())).Cases[0].CaseId;
        return (id, (await desk.AsAsync<PrepareSession, SessionId?>(Applicants.Of(desk, id), handler => handler.HandleAsync(id, default)))!.Value);
    }

    private static Task<IReadOnlyList<Refusal>> CheckAsync(Desk desk, CaseId id, SessionId session, DeviceCheckInput input, Guid? phone = null) =>
        desk.AsAsync<CheckDevice, IReadOnlyList<Refusal>>(Applicants.Of(desk, id) with { DeviceSessionId = phone ?? Phone }, handler => handler.HandleAsync(session, input, default));
}
