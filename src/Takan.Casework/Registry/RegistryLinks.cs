using Takan.Law.Registry;

namespace Takan.Casework.Registry;

/// <summary>Addresses of the register.</summary>
public static class RegistryLinks
{
    public const string Registry = "/registry";

    public const string Dishonesty = "/registry/dishonesty";
    public const string NewDishonesty = "/registry/dishonesty/new";
    public const string PremisesList = "/registry/premises";
    public const string Exemptions = "/registry/exemptions";
    public const string Closures = "/registry/closures";
    public const string NewClosure = "/registry/closures/new";
    public const string NewPremises = "/registry/premises/new";

    public static string List(FilingKind kind) => $"/registry?kind={kind}";

    public static string New(FilingKind kind) => $"/registry/new/{kind}";

    public static string Filing(Guid id) => $"/registry/{id}";

    public static string Change(Guid filing) => $"/registry/{filing}/change";

    public static string Suspension(Guid filing) => $"/registry/{filing}/suspension";

    public static string Application(Guid change) => $"/registry/changes/{change}";

    public static string Paper(Guid id) => $"/registry/papers/{id}";

    public static string DishonestyEntry(Guid id) => $"/registry/dishonesty/{id}";

    public static string Premises(Guid id) => $"/registry/premises/{id}";

    public static string Closure(Guid id) => $"/registry/closures/{id}";

    public static string Exemption(Guid premises) => $"/registry/premises/{premises}/exemption";
}
