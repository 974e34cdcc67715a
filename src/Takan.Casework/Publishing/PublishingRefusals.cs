using System.Globalization;
using Takan.Casework.Catalog;
using Takan.Law;

namespace Takan.Casework.Publishing;

internal static class PublishingRefusals
{
    public static Refusal ReasonMissing { get; } = new(
        "TK-531", $"请用不超过 {ProfilePublication.ReasonLength} 个字写明改了什么、依据什么。", $"Say in at most {ProfilePublication.ReasonLength} characters what changes and on what ground.");

    public static Refusal MovedOn { get; } = new(
        "TK-532", "您打开以后，别人已经发布了新版本。您写的都还在；请另开一页看新版本，把改动合并后再发布。",
        "Somebody has published another version since you opened this one. What you wrote is still here: look at the new version on another page and merge.");

    public static Refusal Unchanged { get; } = new("TK-533", "和正在使用的版本完全一样，不需要发布。", "This is exactly the version in use.");

    public static Refusal UntilMissing { get; } = new("TK-535", "请写续期到哪一天，如 2027-12-31。", "Give the last day of the renewal, such as 2027-12-31.");

    public static Refusal DocumentMissing { get; } = new(
        "TK-536", $"请写明续期决定的文号和标题，不超过 {ProfilePublication.ReasonLength} 个字。", $"Give number and title of the decision, in at most {ProfilePublication.ReasonLength} characters.");

    public static Refusal NotPublishable(int errors) => new(
        "TK-530", string.Create(CultureInfo.InvariantCulture, $"有 {errors} 处错误，改好以后才能发布。"), string.Create(CultureInfo.InvariantCulture, $"{errors} mistake(s) to mend before it can be published."));

    public static Refusal OtherBureau(string id) => new(
        "TK-534", $"导出的是“{id}”的工作方案，不是本局的，没有装入。", $"This is the profile of “{id}”, not of this bureau. Nothing was taken over.");

    public static Refusal NotReadable(string words) => new("TK-537", words, "This file is not an exported profile, or it is damaged.");
}
