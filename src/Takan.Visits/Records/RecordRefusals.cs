using Takan.Law;

namespace Takan.Visits.Records;

public static class RecordRefusals
{
    public static readonly Refusal NotStarted = new("TK-REC-1", "这次踏勘还没有开始，没有核查记录。", "The inspection has not begun: there is no record yet.");
    public static readonly Refusal ChangedByAnother = new("TK-REC-2", "这一项刚被另一位踏勘人员改过，请看一眼再改。您写的内容还在。", "A colleague has just changed this item. Look at it, then change it; what you typed is still there.");
    public static readonly Refusal TooLong = new("TK-REC-3", "内容太长，最多 1000 字。", "Too long: 1,000 characters at most.");
    public static readonly Refusal UnknownItem = new("TK-REC-4", "没有这个核查项。", "There is no such check item.");
    public static readonly Refusal NotASignature = new("TK-REC-5", "没有收到签名，请在框里签名后再提交。", "No signature arrived. Sign in the box, then submit.");
    public static readonly Refusal DifferentAttestation = new("TK-REC-6", "另一位踏勘人员注明的情况不同，请先核对一致。", "The colleague attested something else. Agree first.");
    public static readonly Refusal NotAnAbsence = new("TK-REC-7", "只能注明申请人拒绝签字或无法联系。", "Only a refusal to sign or an applicant who cannot be reached is attested.");
    public static readonly Refusal NothingAdded = new("TK-REC-9", "请写明补充或更正的内容。", "Write what is added or corrected.");
    public static readonly Refusal PartyMissing = new("TK-REC-10", "请选择是谁的原因。", "Say whose reason it is.");
    public static readonly Refusal NoResultChosen = new("TK-REC-11", "请先选一种结果。", "Choose a result first.");
    public static readonly Refusal NobodyHere = new("TJ-32", "还没有人确认到场。两个人都点过“我到了”，才能开始。", "Nobody has confirmed to be here. Begin once both have said so.");
    public static readonly Refusal MovedOn = new("TK-REC-8", "封存时记录又有新增，会自动重新封存。", "Something was logged while the package was built: it is built anew by itself.");
}
