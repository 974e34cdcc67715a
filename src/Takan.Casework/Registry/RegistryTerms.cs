using Takan.Law;
using Takan.Law.Registry;

namespace Takan.Casework.Registry;

/// <summary>Names of the closed lists of the register.</summary>
public static class RegistryTerms
{
    public static Bilingual Name(this FilingKind kind) => kind switch
    {
        FilingKind.Person => new("踏勘人员", "Inspecting staff"),
        FilingKind.Matter => new("勘验事项", "Matters"),
        _ => new("市场主体", "Market entities"),
    };

    public static Bilingual Name(this ChangeState state) => state switch
    {
        ChangeState.Waiting => new("等中心同意", "waiting for consent"),
        ChangeState.Consented => new("已同意", "consented"),
        _ => new("已退回", "turned down"),
    };
}
