namespace Takan.Platform.Access;

/// <summary>What a member of staff is appointed to. The three administrators are three people (<c>AdministratorPost</c> refuses two in one account).</summary>
public enum Role
{
    WindowClerk = 1,
    Inspector = 2,
    CentreLead = 3,
    ApprovingOfficer = 4,
    Observer = 5,
    Supervisor = 6,
    CountyOffice = 7,
    RegistryKeeper = 8,

    /// <summary>Helps applicants in the hall with their own case, one at a time, and handles none.</summary>
    HallAssistant = 9,
    SystemAdministrator = 20,
    SecurityAdministrator = 21,
    AuditAdministrator = 22,
}
