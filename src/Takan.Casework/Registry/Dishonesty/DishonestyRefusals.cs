using Takan.Law;

namespace Takan.Casework.Registry;

/// <summary>Why the dishonesty list says no. Numbers are never reused.</summary>
public static class DishonestyRefusals
{
    public static readonly Refusal NameMissing = new("TK-REG-20", "请填写名称、姓名或地址。", "Enter the name or the address.");
    public static readonly Refusal SubjectMissing = new("TK-REG-21", "请选择是单位、个人还是地址。", "Choose whether it is an entity, a person or an address.");
    public static readonly Refusal GroundMissing = new("HC-25", "请选择列入名单的事由；没有法定或文件规定的事由不能列入。", "Choose the ground: nobody is entered without one.");
    public static readonly Refusal FactsMissing = new("TK-REG-22", "请写明失信事实。", "Say what was done.");
    public static readonly Refusal SourceMissing = new("HC-25", "请写明认定文书号或名单来源。", "Give the number of the decision or the list it comes from.");
    public static readonly Refusal FromMissing = new("TK-REG-23", "请填写列入日期。", "Enter the day from which it holds.");
    public static readonly Refusal EndsBeforeItBegins = new("TK-REG-24", "到期日不能早于列入日期。", "The last day cannot lie before the first.");
    public static readonly Refusal OnListAlready = new("TK-REG-25", "同一对象在名单上已有有效的记录。", "The same subject has an entry in force.");
    public static readonly Refusal LiftReasonMissing = new("HC-25", "请写明移出的理由，如信用修复、撤销认定。", "Give the reason for lifting it, such as repair or a decision set aside.");
    public static readonly Refusal LiftedAlready = new("TK-REG-26", "这条记录已经移出或已经到期。", "This entry was lifted or is over already.");
    public static readonly Refusal LiftedOwn = new("TK-REG-27", "这条记录是您录入的，请另一位有权限的人移出。", "You entered this yourself: somebody else has to lift it.");
}
