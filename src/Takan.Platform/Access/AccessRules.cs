namespace Takan.Platform.Access;

/// <summary>Who may reach an endpoint. One of these stands on every endpoint, or the application does not start.</summary>
public interface IAccessRule;

/// <summary>Everybody, signed in or not. Says why.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AnyoneMayAttribute(string because) : Attribute, IAccessRule
{
    public string Because { get; } = because;
}

/// <summary>Staff with this permission. With <see cref="Of"/>, the thing named by the route must stand in the permission's relation to the person.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class StaffMayAttribute(string permission) : Attribute, IAccessRule
{
    public string Permission { get; } = permission;

    /// <summary>Route value that names the thing: <c>caseId</c>, <c>inspectionId</c>, <c>sessionId</c>. An <see cref="IResourceScope"/> must know it.</summary>
    public string? Of { get; init; }
}

/// <summary>Any signed-in member of staff, whatever the role: home, sign-out, own account.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AnyStaffMayAttribute : Attribute, IAccessRule;

/// <summary>Staff who have given the password but not yet the second factor: the two pages that ask for it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class HalfSignedInMayAttribute : Attribute, IAccessRule;

/// <summary>The applicant's device session. The case comes from the session; with <see cref="Of"/>, the thing named by the route must serve that case.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ApplicantMayAttribute : Attribute, IAccessRule
{
    /// <summary>Route value that names the thing. An <see cref="IResourceScope"/> must know it.</summary>
    public string? Of { get; init; }
}

/// <summary>A phone that proved its number by a code and has no case yet.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ProvenPhoneMayAttribute : Attribute, IAccessRule;

/// <summary>Another system with a key of this installation: the interface for platforms.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ApiClientMayAttribute : Attribute, IAccessRule;

/// <summary>An expert who opened an invitation. With <see cref="Of"/>, the thing named by the route must belong to the inspection of the invitation.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class InvitedMayAttribute : Attribute, IAccessRule
{
    /// <summary>Route value that names the thing. An <see cref="IResourceScope"/> must know it.</summary>
    public string? Of { get; init; }
}

/// <summary>What a paired device is there for.</summary>
public enum DeviceUse
{
    /// <summary>Shows to everybody in the hall.</summary>
    Screen,

    /// <summary>Stands in a booth, where an applicant sits down at it.</summary>
    Booth,
}

/// <summary>A device of the hall that was paired for this use, with nobody signed in.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PairedDeviceMayAttribute(DeviceUse use) : Attribute, IAccessRule
{
    public DeviceUse Use { get; } = use;
}
