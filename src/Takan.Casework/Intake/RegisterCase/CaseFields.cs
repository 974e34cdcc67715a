namespace Takan.Casework.Intake;

/// <summary>The fields of the page as the browser sends them.</summary>
public sealed class CaseFields
{
    public string? Matter { get; set; }

    /// <summary>Option chosen for each question of the matter, by the question's id.</summary>
    public Dictionary<string, string?> Scenario { get; set; } = [];

    public string? EntityName { get; set; }

    public string? CreditCode { get; set; }

    public string? Address { get; set; }

    public string? Subdistrict { get; set; }

    public string? ContactName { get; set; }

    public string? ContactCapacity { get; set; }

    public string? ContactPhone { get; set; }

    public string? ContactId { get; set; }

    public CaseForm ToForm() => new()
    {
        Matter = Matter,
        Scenario = [.. Scenario.Values.OfType<string>()],
        EntityName = EntityName,
        CreditCode = CreditCode,
        Address = Address,
        Subdistrict = Subdistrict,
        ContactName = ContactName,
        ContactCapacity = Enum.TryParse<ContactCapacity>(ContactCapacity, out var capacity) ? capacity : null,
        ContactPhone = ContactPhone,
        ContactId = ContactId,
    };
}
