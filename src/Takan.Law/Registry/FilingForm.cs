namespace Takan.Law.Registry;

public enum FieldShape
{
    Line,
    Text,
    Date,

    /// <summary>A number of working days.</summary>
    Days,

    /// <summary>One of the six kinds of inspection (TJ-03).</summary>
    InspectionKind,

    CreditCode,

    /// <summary>Key of a picture that was handed in.</summary>
    Picture,
}

/// <summary>One question of a filing. Its <paramref name="Id"/> is the key of the value in the register and in the log.</summary>
public sealed record FilingField(string Id, Bilingual Label, FieldShape Shape, int Length, bool Required = true, Bilingual? Hint = null);

/// <summary>What each kind of filing holds.</summary>
public static class FilingForm
{
    public const string Certificate = "certificate";
    public const string ValidFrom = "validFrom";
    public const string ValidUntil = "validUntil";
    public const string Photo = "photo";
    public const string Name = "name";

    /// <summary>What person or matter are called in house and plan; not asked, but a change of it is filed (TJ-61).</summary>
    public const string Title = "title";
    public const string Number = "number";
    public const string CreditCode = "creditCode";
    public const string Address = "address";
    public const string InspectionKind = "inspectionKind";
    public const string Days = "days";

    public const int LongestDays = 365;

    private const int DateLength = 10;

    /// <summary>C-80: unit, photo, certificate, validity.</summary>
    private static readonly IReadOnlyList<FilingField> Person =
    [
        new(Certificate, new("行政执法证号", "Enforcement certificate no."), FieldShape.Line, 40),
        new("issuer", new("发证机关", "Issued by"), FieldShape.Line, 100),
        new(ValidFrom, new("执法证生效日期", "Certificate valid from"), FieldShape.Date, DateLength),
        new(ValidUntil, new("执法证有效期至", "Certificate valid until"), FieldShape.Date, DateLength),
        new("unit", new("所在科室", "Unit"), FieldShape.Line, 100),
        new(Photo, new("照片", "Photo"), FieldShape.Picture, 36, Hint: new("正面免冠，JPG 或 PNG，不超过 5 MB；上门时给申请人核对", "Face, no hat, JPG or PNG, at most 5 MB; the applicant compares it at the door")),
    ];

    /// <summary>TJ-23: kind, time limit, legal basis; the name is that of the profile.</summary>
    private static readonly IReadOnlyList<FilingField> Matter =
    [
        new(InspectionKind, new("勘验种类", "Kind of inspection"), FieldShape.InspectionKind, 20),
        new(Days, new("办结时限（工作日）", "Time limit (working days)"), FieldShape.Days, 3),
        new("basis", new("法律依据", "Legal basis"), FieldShape.Text, 500, Hint: new("写明法律名称和条款", "Name the law and its article")),
        new("unit", new("责任科室", "Responsible unit"), FieldShape.Line, 100),
        new(ValidFrom, new("备案生效日期", "Filing valid from"), FieldShape.Date, DateLength, Required: false),
        new(ValidUntil, new("备案有效期至", "Filing valid until"), FieldShape.Date, DateLength, Required: false),
    ];

    private static readonly IReadOnlyList<FilingField> Entity =
    [
        new(Name, new("市场主体名称", "Name of the market entity"), FieldShape.Line, 200, Hint: new("和营业执照一致", "As on the business licence")),
        new(CreditCode, new("统一社会信用代码", "Unified social credit code"), FieldShape.CreditCode, 30, Hint: new("照营业执照填 18 位。只有数字和大写字母，没有 I、O、Z、S、V；空格和小写会自动整理", "18 characters, as on the licence. Digits and capital letters only, never I, O, Z, S or V; spaces and small letters are tidied")),
        new(Address, new("经营场所", "Business premises"), FieldShape.Line, 300, Hint: new("写到门牌号和房间号", "Down to the house and room number")),
        new("representative", new("法定代表人或负责人", "Legal representative or person in charge"), FieldShape.Line, 60),
    ];

    private static readonly IReadOnlyList<FilingField> Names =
    [
        new(Title, new("名称", "Name"), FieldShape.Line, 200),
        new(Number, new("事项编码", "Code of the matter"), FieldShape.Line, 60, Required: false),
    ];

    /// <summary>Any field that a change can name.</summary>
    public static FilingField Find(FilingKind kind, string id) => Of(kind).Concat(Names).First(field => field.Id == id);

    public static IReadOnlyList<FilingField> Of(FilingKind kind) => kind switch
    {
        FilingKind.Person => Person,
        FilingKind.Matter => Matter,
        _ => Entity,
    };
}
