using Takan.Law;

namespace Takan.Platform.Access.Staff;

public static class StaffRefusals
{
    /// <summary>One sentence for a wrong name, a wrong password, a locked and a disabled account: the page tells nobody which.</summary>
    public static readonly Refusal WrongSignIn = new("TK-STF-1", "用户名或密码不对。连续错 5 次，账号锁定 15 分钟；急用请找安全管理员。", "User name or password is wrong. After five wrong tries the account is locked for 15 minutes; if it is urgent, ask the security administrator.");
    public static readonly Refusal WrongCode = new("TK-STF-2", "动态码不对，或已经用过，请等下一个。连续错 5 次，账号锁定 15 分钟。", "The code is wrong or was used already; wait for the next one. After five wrong tries the account is locked for 15 minutes.");
    public static readonly Refusal WeakPassword = new(
        "TK-STF-3", $"密码至少 {PasswordRule.ShortestLength} 位，字母和数字都要有，不同的字符至少 {PasswordRule.FewestDifferent} 个，里面不能有用户名。",
        $"A password has at least {PasswordRule.ShortestLength} characters, letters and digits, at least {PasswordRule.FewestDifferent} of them different, and does not contain the user name.");
    public static readonly Refusal NotRepeated = new("TK-STF-4", "两次输入的密码不一样。", "The two passwords differ.");
    public static readonly Refusal LinkIsOver = new("TK-STF-5", "这个链接已经用过或已失效，请找管理员重新发一个。", "This link was used or has expired. Ask an administrator for a new one.");
    public static readonly Refusal NameTaken = new("TK-STF-6", "这个用户名已经有人用了，请换一个。", "This user name is taken. Choose another.");
    public static readonly Refusal BadUserName = new("TK-STF-7", "用户名用 3 到 40 位的字母、数字、点、横线或汉字。", "A user name has 3 to 40 letters, digits, dots or hyphens.");
    public static readonly Refusal NameMissing = new("TK-STF-8", "请填写姓名，不超过 40 个字。", "Enter the name, at most 40 characters.");
    public static readonly Refusal NotOneself = new("TK-STF-9", "不能改自己的岗位或账号状态，请另一位管理员来办。", "Nobody changes their own roles or account. Ask another administrator.");
    public static readonly Refusal PostIsTaken = new("TK-STF-10", "这个岗位已有人在任。要换人，先由安全管理员停用原来的账号。", "This post is held already. To change it, the security administrator first disables the present account.");
    public static readonly Refusal PostsAreAppointed = new("TK-STF-11", "三员由系统管理员任命，不在这里授予。", "The three administrators are appointed by the system administrator, not granted here.");
    public static readonly Refusal UnitTaken = new("TK-STF-12", "已经有同名的科室。", "There is a unit of this name already.");
    public static readonly Refusal UnitNameMissing = new("TK-STF-13", "请填写科室名称，不超过 100 个字。", "Enter the unit's name, at most 100 characters.");
    public static readonly Refusal Unchanged = new("TK-STF-14", "新密码不能与原密码相同。", "The new password must differ from the old one.");
    public static readonly Refusal TooManyTries = new("TK-STF-15", "这个网络地址试得太频繁，请过几分钟再来。", "Too many tries from this address. Come back in some minutes.");
}
