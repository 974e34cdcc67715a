using Takan.Law.Identifiers;
using Takan.Law.Registry;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

/// <summary>An entry as typed. Nothing in it is trusted.</summary>
public sealed record DishonestyForm
{
    public DishonestySubject? Subject { get; set; }

    public string? Name { get; set; }

    /// <summary>Credit code of an entity, ID number of a person; a place has none.</summary>
    public string? Number { get; set; }

    public DishonestyGround? Ground { get; set; }

    public string? Facts { get; set; }

    public string? Source { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public Checked<DishonestyDetails> Check(DateOnly today)
    {
        var errors = new FieldErrors();
        if (Subject is null) errors.Add(nameof(Subject), DishonestyRefusals.SubjectMissing);
        if (Ground is null) errors.Add(nameof(Ground), DishonestyRefusals.GroundMissing);
        if (From is null) errors.Add(nameof(From), DishonestyRefusals.FromMissing);
        if (Until < From) errors.Add(nameof(Until), DishonestyRefusals.EndsBeforeItBegins);
        var name = errors.Text(nameof(Name), Name, DishonestyEntry.NameLength, DishonestyRefusals.NameMissing);
        var facts = errors.Text(nameof(Facts), Facts, DishonestyEntry.TextLength, DishonestyRefusals.FactsMissing);
        var source = errors.Text(nameof(Source), Source, DishonestyEntry.SourceLength, DishonestyRefusals.SourceMissing);
        var code = Subject == DishonestySubject.Entity ? errors.Take(nameof(Number), CreditCode.Parse(Number)) : null;
        var person = Subject == DishonestySubject.Person ? errors.Take(nameof(Number), IdNumber.Parse(Number, today)) : null;
        return errors.Any
            ? new(null, errors)
            : new(new DishonestyDetails(Subject!.Value, name, code, person, Ground!.Value, facts, source, From!.Value, Until), errors);
    }
}

public sealed record DishonestyDetails(
    DishonestySubject Subject, string Name, CreditCode? CreditCode, IdNumber? Person, DishonestyGround Ground, string Facts, string Source, DateOnly From, DateOnly? Until);
