using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;

namespace Takan.Visits.Rooms;

/// <summary>What a phone could do when it was tried (HC-52). Kept whether it sufficed or not: the bureau sees which browsers fail.</summary>
public sealed class DeviceCheck
{
    public const int BrowserLength = 300;

    public required Guid Id { get; init; }

    public required SessionId SessionId { get; init; }

    /// <summary>The phone, by the device session behind the case link: what one phone showed counts for no other, whatever it calls itself.</summary>
    public required Guid DeviceSessionId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Counted by the server in the still that was sent, not told by the page.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    public required int UploadKilobits { get; init; }

    public required bool CameraAllowed { get; init; }

    public required bool MicrophoneAllowed { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>Radius in metres that the phone itself gives.</summary>
    public double? AccuracyMetres { get; init; }

    /// <summary><c>photo</c>, <c>frame</c> or <c>file</c>: the road by which this phone takes stills.</summary>
    public required string StillSource { get; init; }

    /// <summary>As the browser names itself: for the bureau's eyes, never for a decision.</summary>
    public required string Browser { get; init; }

    public required bool Passed { get; init; }

    public static string Shortened(string browser) => browser.Length > BrowserLength ? browser[..BrowserLength] : browser;
}

internal static class DeviceChecks
{
    /// <summary>Whether this very phone stands as checked: by its own newest check. A PC of the hall stays the same one when its applicant signs in again.</summary>
    public static Task<bool> HasPassedAsync(this TakanDb db, SessionId session, Guid phone, CancellationToken cancellationToken)
    {
        var samePc = from other in db.Set<DeviceSession>()
                     join here in db.Set<DeviceSession>() on new { other.SharedDeviceId, other.CaseId } equals new { here.SharedDeviceId, here.CaseId }
                     where here.Id == phone && here.SharedDeviceId != null
                     select other.Id;
        return db.Set<DeviceCheck>().Where(row => row.SessionId == session && (row.DeviceSessionId == phone || samePc.Contains(row.DeviceSessionId)))
            .OrderByDescending(row => row.At).Select(row => row.Passed).FirstOrDefaultAsync(cancellationToken);
    }
}

internal sealed class DeviceCheckMapping : IEntityTypeConfiguration<DeviceCheck>
{
    public void Configure(EntityTypeBuilder<DeviceCheck> builder)
    {
        builder.ToTable("device_checks");
        builder.Property(row => row.StillSource).HasMaxLength(10);
        builder.Property(row => row.Browser).HasMaxLength(DeviceCheck.BrowserLength);
        builder.HasIndex(row => new { row.SessionId, row.At });
    }
}
