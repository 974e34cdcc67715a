using Takan.Law.Profiles;

namespace Takan.Casework.Intake;

/// <summary>A row as the form that the window fills in, in the words of the profile or by its ids.</summary>
public static class RowForm
{
    private static readonly char[] Between = ['；', ';', '、'];

    public static CaseForm Of(ImportRow row, Profile profile)
    {
        string Cell(string field) => row.Cells.GetValueOrDefault(ImportColumns.Of(field), "");
        var matter = profile.Matters.FirstOrDefault(one => one.Name == Cell(nameof(CaseForm.Matter)) || one.Id == Cell(nameof(CaseForm.Matter)));
        var chosen = Cell(nameof(CaseForm.Scenario)).Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new()
        {
            Matter = matter?.Id,
            Scenario = matter is null ? [] : [.. matter.Scenarios.SelectMany(group => group.Options).Where(option => chosen.Contains(option.Title) || chosen.Contains(option.Id)).Select(option => option.Id)],
            EntityName = Cell(nameof(CaseForm.EntityName)),
            CreditCode = Cell(nameof(CaseForm.CreditCode)),
            Address = Cell(nameof(CaseForm.Address)),
            Subdistrict = Cell(nameof(CaseForm.Subdistrict)),
            ContactName = Cell(nameof(CaseForm.ContactName)),
            ContactCapacity = CapacityOf(Cell(nameof(CaseForm.ContactCapacity))),
            ContactPhone = Cell(nameof(CaseForm.ContactPhone)),
            ContactId = Cell(nameof(CaseForm.ContactId)),
        };
    }

    /// <summary>The same reference, or without one the same row, has the same key in its bureau, in whatever file it stands.</summary>
    public static Guid Key(ImportRow row, Guid bureauId)
    {
        var reference = row.Cells.GetValueOrDefault(ImportColumns.Reference, "");
        return reference.Length > 0
            ? ApplicationReference.Key(bureauId, reference)
            : ApplicationReference.KeyOf(bureauId, "row\n" + string.Join('\n', ImportColumns.OfForm.Select(pair => row.Cells.GetValueOrDefault(pair.Column, ""))));
    }

    private static ContactCapacity? CapacityOf(string words) => words switch
    {
        "法定代表人" or nameof(ContactCapacity.LegalRepresentative) => ContactCapacity.LegalRepresentative,
        "持授权书的代办人" or "代办人" or nameof(ContactCapacity.AuthorisedAgent) => ContactCapacity.AuthorisedAgent,
        _ => null,
    };
}
