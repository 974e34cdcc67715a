using Takan.Law;
using Takan.Law.Declarations;

namespace Takan.Casework.Declarations;

/// <summary>Why an address declaration is not taken, beside the rules of the paper. Numbers are never reused.</summary>
public static class DeclarationRefusals
{
    public static readonly Refusal NoForm = new(
        "TK-DEC-01", "本局的工作方案没有住所承诺书，不用登记、也不用签。", "The bureau's work plan has no address declaration: nothing to state or to sign.");

    public static readonly Refusal FormChanged = new(
        "TK-DEC-02", "承诺书的内容有更新，请重新看一遍再签。", "The declaration has changed: please read it again, then sign.");

    public static readonly Refusal SignerMissing = new("TK-DEC-03", "请填写签字人的姓名。", "Enter the name of who signed.");

    public static readonly Refusal PlacesOutOfRange = new(
        "TK-DEC-04", $"经营场所请写 1 到 {DeclarationTerms.MostPlaces} 个。", $"1 to {DeclarationTerms.MostPlaces} places of business.");

    public static readonly Refusal EntityMissing = new("TK-DEC-05", "请选择申请单位是哪一类。", "Choose what kind of entity the applicant is.");

    public static readonly Refusal NothingSigned = new("TK-DEC-06", "还没有签署承诺书。", "The declaration has not been signed yet.");

    public static readonly Refusal TooMany = new(
        "TK-DEC-07", "签的份数已经超过登记的经营场所。还有别的场所，请联系窗口登记个数。", "More forms are signed than places were stated: for further places, ask the window to state their number.");
}
