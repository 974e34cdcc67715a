using Takan.Law.Identifiers;

namespace Takan.Casework;

/// <summary>Addresses of the pages before the visit.</summary>
public static class Links
{
    public const string Cases = "/cases";
    /// <summary>All of them, also where the list begins with a saved view.</summary>
    public const string AllCases = "/cases?all=true";
    public const string CaseViews = "/cases/views";
    public const string ExportCases = "/cases/export";
    public const string NewCase = "/cases/new";
    public const string ImportCases = "/cases/import";
    public const string Profile = "/administration/profile";
    public const string EditProfile = "/administration/profile/edit";
    public const string ApplyHome = "/apply";
    public const string ApplyCode = "/apply/code";
    public const string ApplyForm = "/apply/form";
    public const string Calendar = "/administration/calendar";
    public const string TypeCode = "/s";
    public const string My = "/my";
    public const string MyBooth = "/my/booth";
    public const string MyApplication = "/my/application";
    public const string MySupplement = "/my/supplement";
    public const string MyConsent = "/my/consent";
    public const string MyRoad = "/my/road";
    public const string MyCommitment = "/my/commitment";
    public const string MyLetter = "/my/letter";
    public const string MyLetterOnPaper = "/my/letter/on-paper";
    public const string MyDeclaration = "/my/declaration";
    public const string MyDeclarationOnPaper = "/my/declaration/on-paper";
    public const string MyAppointment = "/my/appointment";
    public const string MyVisit = "/my/visit";
    public const string MyPlace = "/my/place";
    public const string MyRequest = "/my/request";
    public const string VisitRequests = "/visit-requests";
    public const string MyPapers = "/my/papers";
    public const string MyRectification = "/my/rectification";
    public const string MyStatement = "/my/statement";
    public const string MyDelivery = "/my/delivery";
    public const string MyMessages = "/my/messages";
    public const string MyOnSite = "/my/on-site";
    public const string MyAppointmentFile = "/my/appointment.ics";
    public const string Week = "/calendar";
    public const string Areas = "/administration/areas";
    public const string Vehicles = "/administration/vehicles";
    public const string Absences = "/calendar/absences";
    public const string Subscription = "/calendar/subscription";

    /// <summary>Like objects inspected one after the other at one place.</summary>
    public const string Batch = "/batch";
    public const string JointVisits = "/joint-visits";
    public const string Experts = "/experts";
    public const string Observers = "/observers";

    public static string VisitRequest(Guid id) => $"{VisitRequests}/{id}";

    public static string Expert(Guid id) => $"{Experts}/{id}";

    /// <summary>Whether several units go together.</summary>
    public static string Joint(InspectionId id) => Inspection(id, "joint");

    /// <summary>Who takes part in an inspection besides its team.</summary>
    public static string Group(InspectionId id) => Inspection(id, "group");

    /// <summary>The page of who watches, a page of the visit.</summary>
    public static string Watch(InspectionId id) => Inspection(id, "watch");

    /// <param name="day">Null: today.</param>
    public static string WeekOf(DateOnly? day, Guid? person, string? area)
    {
        var asked = new[]
        {
            day is { } given ? $"week={given:yyyy-MM-dd}" : null,
            person is { } whose ? $"person={whose}" : null,
            string.IsNullOrEmpty(area) ? null : $"area={Uri.EscapeDataString(area)}",
        }.OfType<string>().ToList();
        return asked.Count == 0 ? Week : $"{Week}?{string.Join('&', asked)}";
    }

    /// <summary>The form that moves an inspection, with a time filled in.</summary>
    public static string Appointment(InspectionId id, DateOnly day, TimeOnly time) => $"{Inspection(id, "appointment")}?day={day:yyyy-MM-dd}&time={time:HH:mm}";

    /// <summary>The form that moves an appointment; a visit on the spot is moved and manned on one page of its case.</summary>
    public static string TimeOf(InspectionId id, CaseId caseId, bool onTheSpot) => onTheSpot ? Case(caseId, "visit-time") : Inspection(id, "appointment");

    /// <summary>The form that changes who goes.</summary>
    public static string PeopleOf(InspectionId id, CaseId caseId, bool onTheSpot) => onTheSpot ? Case(caseId, "visit-time") : Inspection(id, "team");

    public static string CalendarFeed(string token) => $"/calendar/feeds/{token}.ics";

    public static string Apply(Guid bureauId, string matter) => $"/apply/{bureauId}/{matter}";

    public static string Case(CaseId id) => $"/cases/{id}";

    public static string Case(CaseId id, string act) => $"/cases/{id}/{act}";

    /// <summary>The inspector's console, a page of the visit.</summary>
    public static string Room(InspectionId id) => Inspection(id, "room");

    /// <summary>What the inspectors have in hand at the place, a page of the visit.</summary>
    public static string Place(InspectionId id) => Inspection(id, "visit");

    public static string Inspection(InspectionId id, string act) => $"/inspections/{id}/{act}";
}
