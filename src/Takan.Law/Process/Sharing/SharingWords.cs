using static Takan.Law.Process.SharingCommand;
using static Takan.Law.Process.SharingState;

namespace Takan.Law.Process;

public static class SharingWords
{
    internal static readonly IReadOnlyDictionary<SharingState, Bilingual> States = new Dictionary<SharingState, Bilingual>
    {
        [Unasked] = new("没有申请", "Not asked for"),
        [Waiting] = new("等两方同意", "Waits for both consents"),
        [CountyConsented] = new("县级主管已同意，等本局", "County office consented, bureau not yet"),
        [BureauConsented] = new("本局已同意，等县级主管", "Bureau consented, county office not yet"),
        [Consented] = new("两方已同意", "Both consented"),
        [Issued] = new("链接已发给接收人", "Link handed to the recipient"),
        [Used] = new("已下载", "Downloaded"),
        [Declined] = new("不同意", "Declined"),
        [Revoked] = new("已撤销", "Revoked"),
    };

    internal static readonly IReadOnlyDictionary<SharingState, Bilingual> Standings = new Dictionary<SharingState, Bilingual>
    {
        [Unasked] = new("还没有申请共享，请先申请。", "Nothing was asked for: ask first."),
        [Waiting] = new("县级主管和本局都还没有同意，请等两方决定。", "Neither the county office nor the bureau has consented: both decide."),
        [CountyConsented] = new("县级主管已经同意，等本局负责人决定。", "The county office has consented: the bureau's lead decides."),
        [BureauConsented] = new("本局已经同意，等县级主管决定。", "The bureau has consented: the county office decides."),
        [Consented] = new("两方都已经同意，可以发链接或者撤销。", "Both have consented: hand out the link, or revoke."),
        [Issued] = new("链接已经发给接收人，等接收人下载；不再共享的，请撤销。", "The recipient has the link: it is downloaded, or revoked."),
        [Used] = new("接收人已经下载，这个申请到此为止。", "The recipient has downloaded it: this request is over."),
        [Declined] = new("没有同意共享。还要共享的，请重新申请。", "Sharing was declined: ask anew."),
        [Revoked] = new("共享已经撤销。还要共享的，请重新申请。", "Sharing was revoked: ask anew."),
    };

    internal static readonly IReadOnlyDictionary<SharingCommand, Bilingual> Commands = new Dictionary<SharingCommand, Bilingual>
    {
        [Ask] = new("申请共享", "Ask to share"),
        [ConsentForCounty] = new("县级主管同意", "Consent for the county office"),
        [ConsentForBureau] = new("本局同意", "Consent for the bureau"),
        [Decline] = new("不同意", "Decline"),
        [Issue] = new("发链接", "Hand out the link"),
        [Download] = new("下载", "Download"),
        [Revoke] = new("撤销", "Revoke"),
    };

    public static Bilingual Name(this SharingDepartment department) => department switch
    {
        SharingDepartment.Discipline => new("纪检监察机关", "Discipline department"),
        _ => new("组织部门", "Organisation department"),
    };
}
