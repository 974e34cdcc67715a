using System.Text.Json.Serialization;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;

namespace Takan.Casework.Intake;

/// <summary>A case (办件): one application for one matter at one place. Its state moves only by the process table.</summary>
public sealed class Case
{
    /// <summary>For the database.</summary>
    private Case()
    {
    }

    /// <summary>A case begins as registered, or as an application that its applicant is still filling in.</summary>
    public Case(DateTime registeredAt, CaseState begins = CaseState.Registered) => (StateSince, State) = (registeredAt, begins);

    public const int NumberLength = 40;
    public const int ReferenceLength = 60;
    public const int NameLength = 200;
    public const int AddressLength = 300;

    /// <summary>A street and a number take at least this many characters.</summary>
    public const int AddressShortest = 6;
    public const int PersonLength = 60;
    public const int ReasonLength = 500;

    public required CaseId Id { get; init; }

    public required Guid BureauId { get; init; }

    /// <summary>What people call it: 环审踏〔2026〕0001.</summary>
    public required string Number { get; init; }

    /// <summary>Content digest of the profile that the case is bound to.</summary>
    public required string ProfileDigest { get; init; }

    /// <summary>Id of the matter in the profile: <c>labour-dispatch</c>.</summary>
    public required string Matter { get; init; }

    /// <summary>Chosen scenario options, one for each question of the matter; they decide the check items.</summary>
    public required List<string> Scenario { get; set; }

    public required string EntityName
    {
        get;
        set => (field, NameKey) = (value, Law.Identifiers.NameKey.Of(value).Value);
    }

    /// <summary>What the name is compared by; it follows the name.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>18 characters, checked; public data, so not encrypted.</summary>
    public required string CreditCode { get; set; }

    public required string Address
    {
        get;
        set => (field, AddressKey) = (value, Law.Identifiers.AddressKey.Of(value).Value);
    }

    /// <summary>The subdistrict (街道) of the address, by which inspectors are sent; null in a bureau that keeps no areas.</summary>
    public string? Subdistrict { get; set; }

    /// <summary>What the address is compared by; it follows the address.</summary>
    public string AddressKey { get; private set; } = "";

    /// <summary>What lists are searched through. It follows what it is made of, so what the database says of it is not taken over.</summary>
    public string SearchText { get => Search.Value; private set => _ = value; }

    /// <summary>By what an index finds <see cref="SearchText"/>.</summary>
    public int[] SearchMarks { get => Search.Offered(); private set => _ = value; }

    private SearchKey Search => SearchKey.Of(Number, EntityName, CreditCode, Address);

    /// <summary>Legal representative or the person with authority who will hold the phone.</summary>
    public required string ContactName { get; set; }

    public required ContactCapacity ContactCapacity { get; set; }

    public required byte[] ContactPhoneCipher { get; set; }

    public required string ContactPhoneTail { get; set; }

    public required byte[] ContactIdCipher { get; set; }

    /// <summary>Keyed digest of the whole ID number: equal numbers are found, nothing else is learnt.</summary>
    public required byte[] ContactIdIndex { get; set; }

    /// <summary>Keyed digest of the last four characters, for the search by tail.</summary>
    public required byte[] ContactIdTailIndex { get; set; }

    /// <summary>The way by which the application came (C-08).</summary>
    public ChannelKind Channel { get; init; }

    /// <summary>Its number where it was first handed in, such as at the platform; null where it has none.</summary>
    public string? Reference { get; init; }

    /// <summary>The client that sent it, and may read how it stands; null for what people brought.</summary>
    public Guid? Sender { get; init; }

    /// <summary>The window clerk, who holds the case until an officer takes it up; null while nobody at the window has acted on what came by itself.</summary>
    public Guid? RegisteredBy { get; set; }

    public required DateTime RegisteredAt { get; init; }

    /// <summary>Formal acceptance (正式受理): orders the queue and starts the clocks.</summary>
    public DateTime? AcceptedAt { get; set; }

    /// <summary>When the business section had reviewed it and handed it over to those who inspect; null before, and where the paper has no review.</summary>
    public DateTime? HandedOverAt { get; set; }

    /// <summary>When the result went back to the section that decides.</summary>
    public DateTime? HandedBackAt { get; set; }

    /// <summary>When the section that decides took the result over.</summary>
    public DateTime? ResultTakenOverAt { get; set; }

    /// <summary>Why the section that decides gave the result back, while it is with those who inspected.</summary>
    public string? ResultReturnedBecause { get; set; }

    /// <summary>When the review report of the inspection was issued (TJ-25).</summary>
    public DateTime? ReportedAt { get; set; }

    /// <summary>What the applicant was asked to correct, all at once.</summary>
    public List<string> Corrections { get; set; } = [];

    /// <summary>Day of the notice of correction; the last one, if there were several.</summary>
    public DateTime? ReturnedAt { get; set; }

    /// <summary>Day of the notice that acceptance was refused.</summary>
    public DateTime? RefusedAt { get; set; }

    /// <summary>Where papers are served; null where the applicant was not asked.</summary>
    public ServiceWay? ServedBy { get; set; }

    /// <summary>Set-up registration or change of address, as the window stated it; null for neither (HC-80).</summary>
    public RegistrationOccasion? Occasion { get; set; }

    /// <summary>What the applicant is, as the window stated it; null while name and credit code speak for themselves.</summary>
    public EntityKind? EntityKind { get; set; }

    /// <summary>Places of business, each with its own address declaration (HC-84).</summary>
    public int Places { get; set; } = 1;

    /// <summary>Why acceptance was refused, the case withdrawn or sent to a visit.</summary>
    public string? Reason { get; set; }

    /// <summary>The officer who answers for the case to its end (HC-43).</summary>
    public Guid? ResponsibleOfficer { get; set; }

    /// <summary>When somebody goes to the place, as it was agreed with the applicant; null while nothing is agreed.</summary>
    public DateTime? VisitAt { get; set; }

    public DateOnly? RectificationDue { get; set; }

    /// <summary>The lead set the last day to rectify; no calendar moves it.</summary>
    public bool RectificationExtended { get; set; }

    /// <summary>Until when the applicant may speak before a negative decision, that day included; null while nobody was invited in writing.</summary>
    public DateOnly? StatementDue { get; set; }

    /// <summary>Why the conditions will be found not met, as the applicant was told.</summary>
    public string? IntendedReasons { get; set; }

    /// <summary>What the applicant said to it.</summary>
    public string? Statement { get; set; }

    /// <summary>Numbers of the items that the last inspection found not met; a re-inspection covers exactly these (HC-36).</summary>
    public List<string> FailedItems { get; set; } = [];

    /// <summary>When the applicant applied for the re-inspection of what failed last, on whatever road; null before.</summary>
    public DateTime? ReinspectionAppliedAt { get; set; }

    /// <summary>Items are to be put right by a date, and nobody has applied for the re-inspection yet.</summary>
    public bool HasToRectify => FailedItems.Count > 0 && RectificationDue is not null && ReinspectionAppliedAt is null;

    /// <summary>The applicant wants no reminders; what has to be told is told all the same.</summary>
    public bool RemindersOff { get; set; }

    public CaseState State { get; private set; }

    public DateTime StateSince { get; private set; }

    /// <summary>Grows with each change: two people on one case notice each other.</summary>
    public int Version { get; private set; }

    /// <summary>The applicant came alone and has the case's link from the beginning.</summary>
    public bool IsOnThePhone => Channel == ChannelKind.SelfService;

    public void Apply(Transition<CaseState> transition, DateTime now)
    {
        // A hearing belongs to the lapse in which it is held: a later decision hears the applicant anew (行政许可法第七条).
        if (transition.Next != State) (StatementDue, IntendedReasons, Statement) = (null, null, null);
        State = transition.Next;
        StateSince = now;
        Version++;
    }
}

/// <summary>Where papers reach the applicant, confirmed by the applicant (送达地址确认).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ServiceWay>))]
public enum ServiceWay
{
    /// <summary>Behind the case link, with a message to the phone.</summary>
    OnPhone,

    /// <summary>Fetched at the window.</summary>
    AtTheWindow,
}

/// <summary>What the person with the phone is to the applicant (H1: identity is checked at the visit).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContactCapacity>))]
public enum ContactCapacity
{
    LegalRepresentative,

    /// <summary>Holds a signed authorisation.</summary>
    AuthorisedAgent,
}
