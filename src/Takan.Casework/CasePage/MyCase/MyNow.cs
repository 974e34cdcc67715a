using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Layout;

namespace Takan.Casework.CasePage;

/// <summary>Where the applicant is, and the one thing to do next.</summary>
/// <param name="Href">Null: nothing to do but wait.</param>
public sealed record MyNow(int Step, Bilingual Heading, Bilingual Sentence, Bilingual? Act = null, string? Href = null)
{
    private static readonly IReadOnlyDictionary<CaseState, MyNow> ByCase = new Dictionary<CaseState, MyNow>
    {
        [CaseState.Registered] = new(PhoneSteps.Hello, new("申请已收到", "Application received"),
            new("窗口正在核对材料。受理以后会在这里告诉您。", "The window is checking the materials. Acceptance will stand here.")),
        [CaseState.Returned] = new(PhoneSteps.Hello, new("材料要补一补", "Some materials are missing"),
            new("请按下面写的一次补齐，再交到窗口。", "Please complete what is listed below and hand it in at the window.")),
        [CaseState.NotAccepted] = new(PhoneSteps.Result, new("这次没有受理", "Not accepted"),
            new("理由写在下面。有疑问请打电话，也可以重新申请。", "The reason stands below. Please call with questions; you may apply again.")),
        [CaseState.Accepted] = new(PhoneSteps.Hello, new("您好，请您和我们视频看一次现场", "Hello: let us look at your premises together by video"),
            new("不用下载，不用跑腿，大约 10 分钟。", "Nothing to install, nowhere to go, about ten minutes."),
            new("开始，先看告知", "Begin with the notice"), Links.MyConsent),
        [CaseState.Informed] = new(PhoneSteps.Consent, new("请看同意书并签名", "Please read and sign the consent letter"),
            new("一条一条看，看完用手指签名，约 3 分钟。", "Read it point by point, then sign with the finger; about three minutes."),
            new("去看同意书", "To the consent letter"), Links.MyLetter),
        [CaseState.Consented] = new(PhoneSteps.Appointment, new("同意书签好了，等我们联系您", "Signed: we will call you"),
            new("按受理先后，踏勘人员会打电话给您约时间。", "Cases go in the order of acceptance; an inspector will call to agree on a time.")),
        [CaseState.Rectifying] = new(PhoneSteps.Result, new("有几处要整改", "Some items are to be put right"),
            new("看看哪几处、怎么改，改好以后申请复勘。", "See which and how; then apply for the re-inspection."),
            new("看整改内容", "See the items"), Links.MyVisit),
        [CaseState.ReinspectionRequested] = new(PhoneSteps.Result, new("已申请复勘", "Re-inspection applied for"),
            new("踏勘人员会和您约复勘时间，只看上次不符合的几处。", "An inspector will agree on a time; only the failed items are looked at.")),
        [CaseState.RectificationLapsed] = new(PhoneSteps.Result, new("整改期限已过", "The time to rectify has run out"),
            new("请打电话联系我们。", "Please call us.")),
        [CaseState.OnSite] = new(PhoneSteps.Appointment, new("我们上门去看", "We will visit"),
            new("踏勘人员会打电话约上门时间。时限不变，不影响办理。", "An inspector will call to agree on a time. Time limits stay; your case does not suffer."),
            new("还是想用视频", "Video after all"), Links.MyOnSite),
        [CaseState.Passed] = new(PhoneSteps.Result, new("踏勘通过", "Passed"),
            new("结果已转给审批科室，文书在下面。", "The result went to the approving section; the papers are below."), new("看结果", "See the result"), Links.MyVisit),
        [CaseState.NotMet] = new(PhoneSteps.Result, new("踏勘不符合条件", "Conditions not met"),
            new("理由、您的权利和救济途径都写在书面决定里。", "Reasons, your rights and the ways to appeal stand in the written decision."), new("看决定", "See the decision"), Links.MyVisit),
        [CaseState.Concluded] = new(PhoneSteps.Result, new("已办结", "Concluded"),
            new("文书在下面，随时可以下载。", "The papers are below."), new("看结果", "See the result"), Links.MyVisit),
        [CaseState.Withdrawn] = new(PhoneSteps.Result, new("申请已撤回", "Withdrawn"),
            new("需要时可以到窗口重新申请。", "You may apply again at the window.")),
    };

    private static readonly MyNow WaitForCall = new(PhoneSteps.Appointment, new("踏勘人员会打电话给您", "An inspector will call you"),
        new("说明踏勘事项，一起约个方便的时间。", "To explain the inspection and agree on a time."));

    private static readonly MyNow ChooseTime = new(PhoneSteps.Appointment, new("请选一个方便的时间", "Please choose a time"),
        new("选好就定下来，之后还可以改。", "It is fixed at once and can be moved later."), new("去选时间", "Choose a time"), Links.MyAppointment);

    private static readonly MyNow Booked = new(PhoneSteps.TryOut, new("时间约好了", "Your appointment stands"),
        new("到现场以后打开这个链接，先试手机，再等我们接通。", "Open this link at the premises: first the device check, then wait for us."),
        new("到现场了，开始试手机", "I am there: check the phone"), Links.MyVisit);

    private static readonly MyNow Underway = new(PhoneSteps.Visit, new("踏勘进行中", "The inspection is under way"),
        new("请保持页面打开。", "Please keep the page open."), new("回到现场", "Back to the visit"), Links.MyVisit);

    public static MyNow Of(CaseView view) => view.Case.State != CaseState.Inspecting
        ? ByCase[view.Case.State]
        : view.Inspection?.State switch
        {
            InspectionState.Contacted when view.Inspection.Team.Count >= view.Profile.Numbers.TeamMinimum => ChooseTime,
            InspectionState.Planned or InspectionState.Contacted or null => WaitForCall,
            InspectionState.Scheduled => Booked,
            _ => Underway,
        };
}
