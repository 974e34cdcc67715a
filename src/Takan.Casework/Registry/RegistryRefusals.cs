using Takan.Law;

namespace Takan.Casework.Registry;

/// <summary>Why the register says no, beside the law. Numbers are never reused.</summary>
public static class RegistryRefusals
{
    public static readonly Refusal ChooseSubject = new("TK-REG-1", "请选择要备案的对象。", "Choose what is to be filed.");
    public static readonly Refusal AlreadyFiled = new("TK-REG-2", "这个对象已经备案过，不能重复备案；信息有变的请申请变更。", "This is filed already and cannot be filed twice; if its data changed, apply for a change.");
    public static readonly Refusal LooksTheSame = new(
        "TK-REG-3", "名录里有名称看起来一样的市场主体（见下面）。请核对信用代码；确实是另一家的，勾选“已核对”再提交。",
        "The registry has entities whose names look the same (below). Compare the credit codes; if it is another one, tick \"compared\" and send again.");
    public static readonly Refusal PictureUnknown = new("TK-REG-4", "请重新选择照片。", "Choose the picture again.");
    public static readonly Refusal ChangedByAnother = new(
        "TK-REG-5", "您打开页面之后，这条备案被改过（见下面）。请看过现在的内容再提交；您填的内容还在。",
        "This filing changed after you opened the page (below). Look at it as it stands now; what you typed is still here.");
    public static readonly Refusal ChangeWaits = new(
        "TK-REG-6", "这条备案已有一份变更申请在等中心同意，请等它办完再申请。", "An application for this filing is waiting for consent. Wait until it is decided.");
    public static readonly Refusal NothingChanged = new("TK-REG-7", "内容和现在的备案一样，没有要变更的。", "Nothing differs from the present filing.");
    public static readonly Refusal DecidedAlready = new("TK-REG-8", "这份变更申请已经办过了。", "This application was decided already.");
    public static readonly Refusal DecisionReasonMissing = new("TK-REG-9", "退回时请写明理由。", "Give the reason for turning it down.");
    public static readonly Refusal WrongFile = new("TK-REG-10", "只收 PDF、JPG、PNG 文件，照片只收 JPG、PNG；这个文件的内容不是，或者打不开。", "Only PDF, JPG and PNG are taken, for photos JPG and PNG; this file is none of them, or cannot be opened.");
    public static readonly Refusal FileTooLarge = new("TK-REG-11", "文件不能超过 5 MB。", "A file has at most 5 MB.");
    public static readonly Refusal BaseMoved = new(
        "TK-REG-12", "申请之后这条备案的内容变了，这份申请不再适用。请退回，由申请人重新申请。",
        "The filing changed after the application was made, so it no longer fits. Turn it down; it can be made anew.");
}
