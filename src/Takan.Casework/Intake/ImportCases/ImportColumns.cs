using Takan.Law;

namespace Takan.Casework.Intake;

/// <summary>The columns of a batch file, in the order of the template.</summary>
public static class ImportColumns
{
    public const string Reference = "申请编号";
    public const string Reason = "原因";
    public const string Scenario = "情形";

    /// <summary>For bureaus that keep areas; the others leave it out.</summary>
    public const string Subdistrict = "所在街道";

    /// <summary>Column by field of the form.</summary>
    public static IReadOnlyList<(string Field, string Column)> OfForm { get; } =
    [
        (nameof(CaseForm.Matter), "事项"),
        (nameof(CaseForm.Scenario), Scenario),
        (nameof(CaseForm.EntityName), "申请单位名称"),
        (nameof(CaseForm.CreditCode), "统一社会信用代码"),
        (nameof(CaseForm.Address), "踏勘地址"),
        (nameof(CaseForm.ContactName), "联系人姓名"),
        (nameof(CaseForm.ContactCapacity), "联系人身份"),
        (nameof(CaseForm.ContactPhone), "手机号码"),
        (nameof(CaseForm.ContactId), "身份证号码"),
    ];

    public static IReadOnlyList<string> Template { get; } = [Reference, .. OfForm.Select(pair => pair.Column)];

    public static string Of(string field) => field == nameof(CaseForm.Subdistrict)
        ? Subdistrict
        : OfForm.FirstOrDefault(pair => field == pair.Field || field.StartsWith(pair.Field + ".", StringComparison.Ordinal)).Column ?? field;

    /// <summary>Null when the header is complete. The reference and the reasons of an earlier try may be there or not.</summary>
    public static Refusal? Objection(IReadOnlyList<string> header)
    {
        if (header.FirstOrDefault(column => column is not (Reason or Subdistrict) && !Template.Contains(column)) is { } unknown) return IntakeRefusals.ColumnUnknown(unknown);
        if (header.GroupBy(column => column).FirstOrDefault(same => same.Skip(1).Any()) is { } twice) return IntakeRefusals.ColumnTwice(twice.Key);
        return OfForm.Select(pair => pair.Column).FirstOrDefault(column => !header.Contains(column)) is { } missing ? IntakeRefusals.ColumnMissing(missing) : null;
    }
}
