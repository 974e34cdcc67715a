using System.Text.Json.Serialization;
using Takan.Law.Identifiers;
using Takan.Law.Process;

namespace Takan.Casework.Intake;

/// <summary>A case (办件): one application for one matter at one place. Its state moves only by the process table.</summary>
public sealed class Case
{
    /// <summary>For the database.</summary>
    private Case()
    {
    }

    /// <summary>A case begins as registered.</summary>
    public Case(DateTime registeredAt) => StateSince = registeredAt;

    public const int NumberLength = 40;
    public const int NameLength = 200;
    public const int AddressLength = 300;
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
    public required List<string> Scenario { get; init; }

    public required string EntityName { get; set; }

    /// <summary>18 characters, checked; public data, so not encrypted.</summary>
    public required string CreditCode { get; set; }

    public required string Address { get; set; }

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

    /// <summary>The window clerk, who holds the case until an officer takes it up.</summary>
    public required Guid RegisteredBy { get; init; }

    public required DateTime RegisteredAt { get; init; }

    /// <summary>Formal acceptance (正式受理): orders the queue and starts the clocks.</summary>
    public DateTime? AcceptedAt { get; set; }

    /// <summary>What the applicant was asked to correct, all at once.</summary>
    public List<string> Corrections { get; set; } = [];

    /// <summary>Why acceptance was refused, the case withdrawn or sent to a visit.</summary>
    public string? Reason { get; set; }

    /// <summary>The officer who answers for the case to its end (HC-43).</summary>
    public Guid? ResponsibleOfficer { get; set; }

    public DateOnly? RectificationDue { get; set; }

    /// <summary>Numbers of the items that the last inspection found not met; a re-inspection covers exactly these (HC-36).</summary>
    public List<string> FailedItems { get; set; } = [];

    public CaseState State { get; private set; }

    public DateTime StateSince { get; private set; }

    /// <summary>Grows with each change: two people on one case notice each other.</summary>
    public int Version { get; private set; }

    public void Apply(Transition<CaseState> transition, DateTime now)
    {
        State = transition.Next;
        StateSince = now;
        Version++;
    }
}

/// <summary>What the person with the phone is to the applicant (H1: identity is checked at the visit).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContactCapacity>))]
public enum ContactCapacity
{
    LegalRepresentative,

    /// <summary>Holds a signed authorisation.</summary>
    AuthorisedAgent,
}
