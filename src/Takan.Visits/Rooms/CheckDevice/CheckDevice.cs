using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>What the phone's page found; the size of the still is read from the bytes by the caller.</summary>
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
}

/// <summary>Judges a device check (HC-52). A failed one is kept as well: it explains why a case went to a visit.</summary>
public sealed class CheckDevice(TakanDb db, Acts acts, RoomSituations rooms)
{
    /// <returns>Everything that still stands in the way; empty when the phone may go on to the waiting room.</returns>
    public async Task<IReadOnlyList<Refusal>> HandleAsync(SessionId id, DeviceCheckInput input, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return [RoomRefusals.NoSession];

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

        db.Add(RowOf(room.Session.Id, act.Now, input, passed: objections.Count == 0));
        await act.CommitAsync(cancellationToken);
        return objections;
    }

    private static DeviceCheck RowOf(SessionId session, DateTime now, DeviceCheckInput input, bool passed) => new()
    {
        Id = Guid.CreateVersion7(),
        SessionId = session,
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
        Browser = input.Browser.Length > DeviceCheck.BrowserLength ? input.Browser[..DeviceCheck.BrowserLength] : input.Browser,
        Passed = passed,
    };
}
