using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>
/// What the phone's page found; the size of the still is read from the bytes by the caller. Zero or null where the page
/// tried nothing now, because it passed before.
/// </summary>
public sealed record DeviceCheckInput
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    public required int UploadKilobits { get; init; }

    public required bool CameraAllowed { get; init; }

    public required bool MicrophoneAllowed { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public double? AccuracyMetres { get; init; }

    public required string StillSource { get; init; }

    public required string Browser { get; init; }

    /// <summary>What a phone shows stays shown for so long: nobody takes the photo twice because the place was missing.</summary>
    private static readonly TimeSpan StaysShown = TimeSpan.FromMinutes(30);

    /// <summary>Photo and network of an earlier check of this same phone; the place is where it is now.</summary>
    public DeviceCheckInput With(DeviceCheck? earlier, DateTime now)
    {
        if (earlier is null || now - earlier.At > StaysShown) return this;
        var photo = Width > 0 && Height > 0;
        return this with
        {
            Width = photo ? Width : earlier.Width,
            Height = photo ? Height : earlier.Height,
            StillSource = photo ? StillSource : earlier.StillSource,
            UploadKilobits = UploadKilobits > 0 ? UploadKilobits : earlier.UploadKilobits,
        };
    }
}

/// <summary>Judges a device check (HC-52). A failed one is kept as well: it explains why a case went to a visit.</summary>
public sealed class CheckDevice(TakanDb db, Acts acts, RoomSituations rooms, CurrentActor current)
{
    /// <returns>Everything that still stands in the way; empty when the phone may go on to the waiting room.</returns>
    public async Task<IReadOnlyList<Refusal>> HandleAsync(SessionId id, DeviceCheckInput found, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return [RoomRefusals.NoSession];

        var phone = current.Applicant.DeviceSessionId;
        var earlier = await db.Set<DeviceCheck>().AsNoTracking().Where(row => row.SessionId == id && row.DeviceSessionId == phone)
            .OrderByDescending(row => row.At).FirstOrDefaultAsync(cancellationToken);
        var input = found.With(earlier, act.Now);
        if (!PhonePlace.IsSane(input.Latitude, input.Longitude, input.AccuracyMetres)) return [RoomRefusals.NotAPlace];
        if (!Enum.TryParse<StillSource>(input.StillSource, ignoreCase: true, out _)) return [RoomRefusals.UnknownSource];
        var facts = room.Facts with
        {
            StillPixels = (long)input.Width * input.Height,
            UploadKilobits = input.UploadKilobits,
            CameraAllowed = input.CameraAllowed,
            MicrophoneAllowed = input.MicrophoneAllowed,
            PlaceSettled = input.Latitude is not null,
        };
        var objections = SessionProcess.Table.Objections(room.Session.State, SessionCommand.PassDeviceCheck, room.Numbers, facts);
        var command = objections.Count == 0 ? SessionCommand.PassDeviceCheck : SessionCommand.FailDeviceCheck;
        var body = new JsonObject { ["width"] = input.Width, ["height"] = input.Height, ["uploadKilobits"] = input.UploadKilobits, ["stillSource"] = input.StillSource };
        if (room.Move(act, command, facts, body) is { } wrongState) return [wrongState];

        db.Add(RowOf(room.Session.Id, phone, act.Now, input, passed: objections.Count == 0));
        await act.CommitAsync(cancellationToken);
        return objections;
    }

    private static DeviceCheck RowOf(SessionId session, Guid phone, DateTime now, DeviceCheckInput input, bool passed) => new()
    {
        Id = Guid.CreateVersion7(),
        SessionId = session,
        DeviceSessionId = phone,
        At = now,
        Width = input.Width,
        Height = input.Height,
        UploadKilobits = input.UploadKilobits,
        CameraAllowed = input.CameraAllowed,
        MicrophoneAllowed = input.MicrophoneAllowed,
        Latitude = input.Latitude,
        Longitude = input.Longitude,
        AccuracyMetres = input.AccuracyMetres,
        StillSource = input.StillSource,
        Browser = DeviceCheck.Shortened(input.Browser),
        Passed = passed,
    };
}
