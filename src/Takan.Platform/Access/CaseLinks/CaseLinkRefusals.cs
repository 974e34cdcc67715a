using Takan.Law;

namespace Takan.Platform.Access.CaseLinks;

public static class CaseLinkRefusals
{
    public static readonly Refusal OpenTheLink = new("TK-LNK-1", "请先扫办件二维码，或输入短信里的 8 位码。", "Scan the case QR code first, or type the 8-character code from the message.");
    public static readonly Refusal Unknown = new("TK-LNK-2", "这个码不对。请看短信或纸上的 8 位码，再输一次。", "That code is not right. Look at the message or the paper and type it again.");
    public static readonly Refusal Expired = new("TK-LNK-3", "这个链接已失效，请联系受理窗口。", "This link has expired. Please contact the window.");
    public static readonly Refusal WrongCode = new("TK-LNK-4", "验证码不对，请再看一眼短信。", "That code is not right. Look at the message again.");
    public static readonly Refusal CodeSpent = new("TK-LNK-5", "验证码已失效，请重新获取。", "That code is no longer good. Ask for a new one.");
    public static readonly Refusal PageOfAnotherCase = new("TK-LNK-7", "这一页是另一个办件的，这一步没有办。请重新打开那个办件的链接。", "This page belongs to another case, so nothing was done. Open that case's link again.");
    public static readonly Refusal TooManyCodes = new("TK-LNK-6", "验证码要得太频繁，请过几分钟再试。", "Too many codes were asked for. Try again in some minutes.");
}
