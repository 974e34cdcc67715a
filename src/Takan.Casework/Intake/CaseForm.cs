using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;
using Takan.Law.Teams;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

/// <summary>The application as typed, on the page or in the API's JSON. Nothing in it is trusted.</summary>
public sealed record CaseForm
{
    public string? Matter { get; init; }

    public IReadOnlyList<string> Scenario { get; init; } = [];

    public string? EntityName { get; init; }

    public string? CreditCode { get; init; }

    public string? Address { get; init; }

    /// <summary>Where the bureau keeps areas; needed when the address does not name it.</summary>
    public string? Subdistrict { get; init; }

    public string? ContactName { get; init; }

    public ContactCapacity? ContactCapacity { get; init; }

    public string? ContactPhone { get; init; }

    public string? ContactId { get; init; }

    /// <summary>The checked details, or what is wrong with each field.</summary>
    /// <param name="subdistricts">Of the bureau's areas; none where it keeps none.</param>
    public Checked<CaseDetails> Check(Profile profile, IReadOnlyCollection<string> subdistricts, DateOnly today)
    {
        var errors = new FieldErrors();
        var matter = errors.Require(nameof(Matter), profile.FindMatter(Matter ?? ""), IntakeRefusals.MatterUnknown);
        if (matter is not null && !matter.OfferedModes.Contains(InspectionMode.Remote)) errors.Add(nameof(Matter), IntakeRefusals.NotRemote);
        var scenario = matter is null ? [] : ScenarioOf(matter, errors);
        var name = errors.Text(nameof(EntityName), EntityName, Case.NameLength, IntakeRefusals.NameMissing);
        var code = errors.Take(nameof(CreditCode), Law.Identifiers.CreditCode.Parse(CreditCode));
        var address = errors.Text(nameof(Address), Address, Case.AddressLength, IntakeRefusals.AddressMissing);
        if (address.Length < Case.AddressShortest || AddressKey.Of(address).Value.Length == 0) errors.Add(nameof(Address), IntakeRefusals.AddressTooShort);
        var place = errors.Take(nameof(Subdistrict), Subdistricts.Of(Subdistrict, address, subdistricts));
        var contact = errors.Text(nameof(ContactName), ContactName, Case.PersonLength, IntakeRefusals.ContactMissing);
        var phone = errors.Take(nameof(ContactPhone), MobilePhone.Parse(ContactPhone));
        var number = errors.Take(nameof(ContactId), IdNumber.Parse(ContactId, today));
        if (ContactCapacity is null) errors.Add(nameof(ContactCapacity), IntakeRefusals.CapacityMissing);
        if (errors.Any) return new(null, errors);

        return new(new CaseDetails
        {
            Matter = matter!.Id,
            Scenario = scenario,
            EntityName = name,
            CreditCode = code!,
            Address = address,
            Subdistrict = place!.Name,
            ContactName = contact,
            ContactCapacity = ContactCapacity!.Value,
            ContactPhone = phone!,
            ContactId = number!,
        }, errors);
    }

    private IReadOnlyList<string> ScenarioOf(Matter matter, FieldErrors errors)
    {
        foreach (var group in matter.Scenarios.Where(group => group.Options.Count(option => Scenario.Contains(option.Id)) != 1))
            errors.Add(ScenarioField(group.Id), IntakeRefusals.ScenarioMissing);
        return [.. matter.Scenarios.SelectMany(group => group.Options).Select(option => option.Id).Where(Scenario.Contains)];
    }

    public static string ScenarioField(string group) => "Scenario." + group;
}
