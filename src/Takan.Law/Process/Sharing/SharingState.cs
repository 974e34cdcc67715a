namespace Takan.Law.Process;

/// <summary>Where a request to share a case with a discipline or organisation department stands (TJ-49).</summary>
public enum SharingState
{
    Unasked,

    /// <summary>Asked for; neither side has consented.</summary>
    Waiting,

    CountyConsented,

    BureauConsented,

    /// <summary>Both consented; nothing is handed out yet.</summary>
    Consented,

    /// <summary>The named recipient has a link that works once.</summary>
    Issued,

    /// <summary>Downloaded by the named recipient.</summary>
    Used,

    Declined,

    Revoked,
}

public enum SharingCommand
{
    Ask,
    ConsentForCounty,
    ConsentForBureau,
    Decline,
    Issue,
    Download,
    Revoke,
}

/// <summary>With whom alone a case may be shared this way (TJ-49).</summary>
public enum SharingDepartment
{
    /// <summary>纪检监察机关.</summary>
    Discipline,

    /// <summary>组织部门.</summary>
    Organisation,
}
