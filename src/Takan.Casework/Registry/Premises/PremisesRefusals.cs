using Takan.Law;

namespace Takan.Casework.Registry;

/// <summary>Why the register of places says no. Numbers are never reused.</summary>
public static class PremisesRefusals
{
    public static readonly Refusal AddressMissing = new("TK-REG-40", "请填写地址，写到门牌号和房间号。", "Enter the address, down to the house and room number.");
    public static readonly Refusal OwnerMissing = new("TK-REG-41", "请填写产权人或管理方。", "Enter the owner or manager.");
    public static readonly Refusal KnownAlready = new("TK-REG-42", "这个地址已经登记过（写法不同也算同一个）。", "This address is registered already, perhaps in another spelling.");
    public static readonly Refusal ChangedByAnother = new(
        "TK-REG-43", "您打开页面之后，另一个人改动了这个场所（现在的内容在下面）。请看过再提交；您填的内容还在。",
        "Another person changed this place after you opened the page (as it stands now is below). What you typed is still here.");
}
