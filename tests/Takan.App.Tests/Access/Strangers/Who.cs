namespace Takan.App.Tests.Access.Strangers;

/// <summary>Everybody who may stand before an endpoint that serves the main case of <see cref="Town"/>.</summary>
internal enum Who
{
    Visitor,
    HalfSignedIn,

    /// <summary>Proved a mobile number, and has no case.</summary>
    ProvenPhone,

    /// <summary>Another system with a key of this bureau.</summary>
    PlatformClient,

    /// <summary>The big screen of the hall, paired.</summary>
    HallScreen,

    /// <summary>The PC of a booth, paired, with nobody's case open at it.</summary>
    BoothPc,

    /// <summary>A screen of the hall that was taken out of use.</summary>
    RevokedScreen,

    /// <summary>Of the main case, whose inspection is prepared.</summary>
    Applicant,

    /// <summary>Invited to the main inspection, and the invitation was opened.</summary>
    Expert,

    /// <summary>Invited to another inspection.</summary>
    OtherExpert,

    /// <summary>Of a case that is registered and nothing more.</summary>
    EarlyApplicant,

    /// <summary>Of a case that was withdrawn.</summary>
    EndedApplicant,

    /// <summary>Of another case in the queue.</summary>
    OtherApplicant,

    /// <summary>Of the main case, by a link that has expired.</summary>
    ExpiredLink,

    /// <summary>Of the main case, by a link that a newer one took the place of.</summary>
    VoidedLink,

    /// <summary>An assigned inspector's cookie after signing out.</summary>
    SignedOut,

    /// <summary>An assigned inspector whose account was disabled.</summary>
    Disabled,

    /// <summary>Responsible officer and in the team.</summary>
    Inspector,
    SecondInspector,
    OtherInspector,
    Clerk,

    /// <summary>Helps in the hall and handles no case.</summary>
    HallAssistant,
    Lead,
    ApprovingOfficer,
    Observer,
    Supervisor,
    CountyOffice,
    RegistryKeeper,
    SystemAdministrator,
    SecurityAdministrator,
    AuditAdministrator,

    /// <summary>Staff of this bureau without any role.</summary>
    WithoutRole,

    /// <summary>Staff of another bureau, with every role there is.</summary>
    OtherBureau,
}
