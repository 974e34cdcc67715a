namespace Takan.App.Tests.Architecture;

/// <summary>The order of the house as a table. Whoever adds a project or a capability adds it here, at the place where it belongs.</summary>
internal static class Projects
{
    private const string Law = "Takan.Law";
    private const string Evidence = "Takan.Evidence";
    private const string Platform = "Takan.Platform";
    private const string Casework = "Takan.Casework";
    private const string Visits = "Takan.Visits";
    private const string Oversight = "Takan.Oversight";
    private const string MediaClient = "Takan.Media.Client";

    public static IReadOnlyDictionary<string, string[]> MayUse { get; } = new Dictionary<string, string[]>
    {
        [Law] = [],
        [Evidence] = [Law],
        [MediaClient] = [Law],
        [Platform] = [Law, Evidence],
        [Casework] = [Law, Evidence, Platform],
        [Visits] = [Law, Evidence, Platform, Casework, MediaClient],
        [Oversight] = [Law, Evidence, Platform, Casework, Visits],
        ["Takan.Web"] = [Law, Evidence, Platform, Casework, Visits, Oversight, MediaClient],
        ["Takan.Media"] = [MediaClient, Evidence, Law],
        ["Takan.Verify"] = [Evidence, Law],
    };

    /// <summary>
    /// Inside a project a capability uses only those in lines before its own. Capabilities on one line hold each other:
    /// a page of the platform needs access and layout, and access has pages.
    /// </summary>
    public static IReadOnlyDictionary<string, string[][]> Capabilities { get; } = new Dictionary<string, string[][]>
    {
        [Law] = [["Identifiers"], ["Calendar", "Messages", "Profiles"], ["Queue"], ["Diaries"], ["Administrators"], ["Teams"], ["Vehicles"], ["Joint"], ["Registry"], ["Eligibility"], ["Declarations"], ["Process"], ["Hall"]],
        [Evidence] = [["Canonical"], ["Hashing"], ["Durability"], ["Signing"], ["Chain"], ["Merkle"], ["Zip"], ["Package"], ["Verification"], ["Sealing"]],
        [Platform] =
        [
            ["Words"], ["Access", "Administration", "Database", "Jobs", "Keys", "Layout", "Log", "Messages", "Organisation", "Web"],
            ["EvidenceStore"], ["Printing"], ["Spreadsheets"],
        ],
        [Casework] =
        [
            ["Calendars"], ["Catalog"], ["Registry"], ["Guides"], ["Areas"], ["Intake"], ["Delivery"], ["Review"], ["Publishing"], ["Exemptions"], ["Eligibility"], ["Consent"], ["Declarations"], ["Commitments"], ["Scheduling"], ["Experts"], ["Group"], ["Dispatch"], ["Closures"], ["Holidays"], ["CasePage"], ["Home"], ["Reminders"],
        ],
        [Visits] = [["Rooms", "Records", "Hall"], ["SelfRecording"], ["FieldVisits"], ["Custody"], ["Rectification"], ["Reports"], ["Conclusion"]],
        [Oversight] = [["Sharing"], ["Ratings"], ["Supervision"], ["Credit"], ["Accountability"], ["Statistics"], ["Integration"]],
    };

    /// <summary>The line of a capability in its project's order; -1 when it stands in none.</summary>
    public static int LineOf(string project, string capability) =>
        Array.FindIndex(Capabilities[project], line => line.Contains(capability, StringComparer.Ordinal));

    /// <summary>The project of a namespace and its first folder; null for what is not ours.</summary>
    public static (string Project, string? Capability)? Of(string @namespace)
    {
        var project = MayUse.Keys
            .Where(name => @namespace == name || @namespace.StartsWith(name + ".", StringComparison.Ordinal))
            .MaxBy(name => name.Length);
        return project is null ? null : (project, @namespace[project.Length..].Split('.', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault());
    }
}
