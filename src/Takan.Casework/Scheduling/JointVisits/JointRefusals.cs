using Takan.Law;

namespace Takan.Casework.Scheduling;

/// <summary>Why a joint visit says no, beside its process table. Numbers are never reused.</summary>
public static class JointRefusals
{
    public static readonly Refusal NothingProposed = new(
        "TK-JNT-01", "现在没有可以和这一件一起去的办件，或者刚有变化。请看过现在的情况再办。", "Nothing can go together with this case now, or it has just changed: look at it as it stands.");

    public static readonly Refusal NotJoint = new("TK-JNT-02", "这一件没有和别的单位一起去，不用拆开。", "This case does not go together with others: there is nothing to take apart.");
}
