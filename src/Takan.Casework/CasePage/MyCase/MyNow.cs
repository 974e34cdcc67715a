using Takan.Casework.Commitments;
using Takan.Casework.Delivery;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Law.Queue;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Casework.CasePage;

/// <summary>What the case itself does not say.</summary>
/// <param name="MayChooseTime">The rules of the appointment have nothing against it.</param>
/// <param name="Card">Which roads are open to the case.</param>
/// <param name="DeclarationsMissing">Address declarations to be signed before the letter.</param>
/// <param name="Delivery">How the result comes; null where the paper does not say, and before there is one.</param>
public sealed record MyMoment(Turn Turn, bool MayChooseTime, RoutingCard Card, DateTime Now, int DeclarationsMissing = 0, DeliveryView? Delivery = null);

/// <summary>Where the applicant is, and the one thing to do next.</summary>
/// <param name="Href">Null: nothing to do but wait.</param>
public sealed record MyNow(int Step, Bilingual Heading, Bilingual Sentence, Bilingual? Act = null, string? Href = null)
{
    private static readonly IReadOnlyDictionary<CaseState, MyNow> ByCase = new Dictionary<CaseState, MyNow>
    {
        [CaseState.Applying] = new(PhoneSteps.Hello, new("申请还没有提交", "Not sent yet"),
            new("请上传材料、确认文书送到哪里，再提交。", "Please upload the papers, confirm where papers are served, and send."),
            new("继续申请", "Go on with the application"), Links.MyApplication),
        [CaseState.Registered] = new(PhoneSteps.Hello, new("申请已收到", "Application received"),
            new("窗口正在核对材料。受理以后会在这里告诉您。", "The window is checking the materials. Acceptance will stand here.")),
        [CaseState.Returned] = new(PhoneSteps.Hello, new("材料要补一补", "Some materials are missing"),
            new("请按下面写的一次补齐：在手机上补交，或者交到窗口。", "Please complete what is listed below, on the phone or at the window."),
            new("在手机上补交", "Complete on the phone"), Links.MySupplement),
        [CaseState.Reviewing] = new(PhoneSteps.Hello, new("已受理，正在初审", "Accepted, in preliminary review"),
            new("审批股室在核对材料。通过以后会发短信，再请您看告知、签同意书。", "The approving section looks at the papers. Once it is passed you are told by SMS, and the notice and the consent letter come next.")),
        [CaseState.ReviewReturned] = new(PhoneSteps.Hello, new("初审发现要补一补", "The review asks for corrections"),
            new("请按下面写的一次补齐：在手机上补交，或者交到窗口。受理时间和办理期限不变。", "Please complete what is listed below, on the phone or at the window. Acceptance and time limits stay."),
            new("在手机上补交", "Complete on the phone"), Links.MySupplement),
        [CaseState.NotAccepted] = new(PhoneSteps.Result, new("这次没有受理", "Not accepted"),
            new("理由写在下面。有疑问请打电话，也可以重新申请。", "The reason stands below. Please call with questions; you may apply again.")),
        [CaseState.Accepted] = new(PhoneSteps.Hello, new("您好，请您和我们视频看一次现场", "Hello: let us look at your premises together by video"),
            new("不用下载，不用跑腿，大约 10 分钟。", "Nothing to install, nowhere to go, about ten minutes."),
            new("开始，先看告知", "Begin with the notice"), Links.MyConsent),
        [CaseState.Informed] = new(PhoneSteps.Consent, new("请看同意书并签名", "Please read and sign the consent letter"),
            new("一条一条看，看完用手指签名，约 3 分钟。", "Read it point by point, then sign with the finger; about three minutes."),
            new("去看同意书", "To the consent letter"), Links.MyLetter),
        [CaseState.Committed] = new(PhoneSteps.Result, new("承诺书签好了", "The commitment is signed"),
            new("不用踏勘，窗口马上办结，办好会在这里告诉您。", "Nobody inspects; the window concludes it now, and it will stand here.")),
        [CaseState.Rectifying] = new(PhoneSteps.Result, new("有几处要整改", "Some items are to be put right"),
            new("看看哪几处、怎么改，改好以后申请复勘。", "See which and how; then apply for the re-inspection."),
            new("看整改内容", "See the items"), Links.MyRectification),
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
            new("理由、您的权利和救济途径都写在书面决定里，决定书做好就在下面。", "Reasons, your rights and the ways to appeal stand in the written decision, below as soon as it is printed.")),
        [CaseState.Concluded] = new(PhoneSteps.Result, new("已办结", "Concluded"),
            new("文书在下面，随时可以下载。", "The papers are below."), new("看结果", "See the result"), Links.MyVisit),
        [CaseState.Withdrawn] = new(PhoneSteps.Result, new("申请已撤回", "Withdrawn"),
            new("需要时可以到窗口重新申请。", "You may apply again at the window.")),
    };

    // What failed and was not put right to the end: the last word is the decision, not what was told in the room.
    private static readonly MyNow ConcludedNotMet = new(PhoneSteps.Result, new("已办结", "Concluded"),
        new("踏勘不符合条件，书面决定在下面，随时可以下载。", "The conditions are not met; the written decision is below."));

    private static readonly MyNow PassedAndGoesBack = ByCase[CaseState.Passed] with
    {
        Sentence = new("踏勘人员会把结果反馈审批科室，文书在下面。", "The result goes back to the approving section; the papers are below."),
    };

    private static readonly MyNow ChooseTime = new(PhoneSteps.Appointment, new("请选一个方便的时间", "Please choose a time"),
        new("选好就定下来，之后还可以改。", "It is fixed at once and can be moved later."), new("去选时间", "Choose a time"), Links.MyAppointment);

    private static readonly MyNow CallForReinspection = new(PhoneSteps.Appointment, new("踏勘人员会打电话和您约复勘", "An inspector will call about the re-inspection"),
        new("只看上次不符合的几处，其他的不用再看。", "Only the failed items are looked at again."));

    private static readonly MyNow ChooseReinspection = ChooseTime with { Heading = new("请选一个复勘的时间", "Please choose a time for the re-inspection") };

    private static readonly MyNow WaitForTeam = new(PhoneSteps.Appointment, new("我们正在安排踏勘人员", "We are naming the inspectors"),
        new("安排好以后，您可以在这里选时间，或者由踏勘人员打电话跟您约。", "Then you can choose a time here, or an inspector will call to agree on one."));

    private static readonly MyNow TimeHasCome = new(PhoneSteps.TryOut, new("时间快到了，请到现场", "It is nearly time: please go to the premises"),
        new("到了以后先试手机，再等我们接通。", "There, first check the phone, then wait for us."),
        new("到现场了，开始试手机", "I am there: check the phone"), Links.MyVisit);

    private static readonly MyNow Underway = new(PhoneSteps.Visit, new("踏勘进行中", "The inspection is under way"),
        new("请保持页面打开。", "Please keep the page open."), new("回到现场", "Back to the visit"), Links.MyVisit);

    private static readonly MyNow DeclareFirst = new(PhoneSteps.Consent, new("请签住所承诺书", "Please sign the address declaration"),
        new("填写经营场所、读承诺、签字，约 5 分钟；签好以后再签同意书。", "Fill in the place of business, read and sign, about five minutes; the consent letter comes after it."),
        new("去签住所承诺书", "To the address declaration"), Links.MyDeclaration);

    private static readonly MyNow Exempt = new(PhoneSteps.Consent, new("不用踏勘，签承诺书就能办", "No inspection: sign a commitment"),
        new("读几条承诺，用手指签名，约 2 分钟，材料齐全的当场办结。不想承诺，也可以选别的办法。", "Read a few lines and sign with the finger, about two minutes; with complete papers it is concluded at once. Other ways stay open."),
        new("去看承诺书", "To the commitment"), Links.MyCommitment);

    private static readonly MyNow ConcludedWithoutInspection = new(PhoneSteps.Result, new("已办结", "Concluded"),
        new("没有踏勘，按承诺办结。文书随时可以下载。", "Concluded by commitment, without an inspection. The papers are always there."), new("看文书", "See the papers"), Links.MyPapers);

    private static readonly MyNow RoadIsChecked = new(PhoneSteps.Hello, new("我们在核对能不能视频看", "We are checking whether video fits"),
        new("核对好了会在这里告诉您，不用等在这里。", "The answer will stand here; you need not wait."), new("看怎么办理", "See the ways"), Links.MyRoad);

    private static readonly MyNow RoadIsClosed = new(PhoneSteps.Hello, new("这件请我们上门看", "This case needs a visit"),
        new("不能用视频的原因，和不同意怎么办，都写在下一页。不影响办理，时限不变。", "Why not by video, and how to object, stands on the next page. Your case does not suffer; time limits stay."),
        new("看原因和办法", "See why and how"), Links.MyRoad);

    public static MyNow Of(CaseView view, MyMoment moment) => moment.Delivery is { } delivery ? WithDelivery(Standing(view, moment), delivery) : Standing(view, moment);

    /// <summary>The result stands; what the applicant still has to do about it comes first.</summary>
    private static MyNow WithDelivery(MyNow usual, DeliveryView delivery) => delivery switch
    {
        { AsksForTheWay: true } => usual with
        {
            Sentence = new(usual.Sentence.Chinese + "请选一选结果怎么给您。", usual.Sentence.English + " Please choose how the result comes to you."),
            Act = new("选怎么领取结果", "Choose how the result comes"),
            Href = Links.MyDelivery,
        },
        { State: DeliveryState.Posted or DeliveryState.OnPhone } => usual with
        {
            Sentence = DeliveryProcess.Table.Standing(delivery.State),
            Act = new("看结果送达", "See the delivery"),
            Href = Links.MyDelivery,
        },
        _ => usual,
    };

    private static MyNow Standing(CaseView view, MyMoment moment) => view.Case.State switch
    {
        // The date runs on whatever road: it comes before the choice of the road.
        CaseState.Accepted or CaseState.Informed or CaseState.Consented or CaseState.OnSite when view.Case.HasToRectify => ByCase[CaseState.Rectifying],
        CaseState.Accepted or CaseState.Informed when CommitmentRoads.LetterOf(moment.Card.Recommended.Road) is not null => Exempt,
        CaseState.Concluded when view.Inspection is null => ConcludedWithoutInspection,
        CaseState.Accepted or CaseState.Informed or CaseState.Consented when moment.Card[Road.Remote] is { IsOpen: false } closed => closed.Waits ? RoadIsChecked : RoadIsClosed,
        CaseState.Informed when moment.DeclarationsMissing > 0 => DeclareFirst,
        CaseState.OnSite => Visited(view, moment),
        CaseState.Passed when CaseReview.Of(view.Case, view.Profile) is { Demanded: true, HandedBackAt: null } => PassedAndGoesBack,
        CaseState.Consented => InQueue(new("同意书签好了，等我们联系您", "Signed: we will call you"), moment.Turn),
        CaseState.Inspecting => Inspecting(view, moment),
        CaseState.Concluded when view.Case.FailedItems.Count > 0 => ConcludedNotMet,
        CaseState.RectificationLapsed when view.Case is { StatementDue: { } due, Statement: null } => Speak(due),
        var other => ByCase[other],
    };

    private static MyNow Speak(DateOnly due) => new(PhoneSteps.Result, new("整改期限已过，请您说说情况", "The time to rectify has run out: please say how things are"),
        new($"我们拟作出不符合条件的决定。您可以{due.Until()}陈述、申辩。", $"We intend to decide that the conditions are not met. You may speak {due.Until()}."),
        new("看理由，陈述申辩", "See the reasons and speak"), Links.MyStatement);

    private static MyNow Visited(CaseView view, MyMoment moment)
    {
        var usual = ByCase[CaseState.OnSite];
        if (view.Visit is { } ready && InspectionProcess.Table.Knows(ready.State, InspectionCommand.Countersign))
            return usual with { Step = PhoneSteps.Visit, Heading = new("请看记录、签字", "Please read and sign the record"), Sentence = new("踏勘人员的意见签好了，请您看一遍记录，在这里签名。", "The inspectors have signed; please read the record and sign it here."), Act = new("看记录、签字", "Read and sign"), Href = Links.MyPlace };
        if (view.Visit is { } visit && visit.State.IsUnderway())
            return usual with { Step = PhoneSteps.Visit, Heading = new("踏勘人员已经到了", "The inspectors are here"), Sentence = new("看完以后，请在这里看记录、签字，结果也在这里看。", "Afterwards please read and sign the record here; the result stands here as well."), Act = new("看这次上门", "See the visit"), Href = Links.MyPlace };
        if (moment.Card[Road.OnSite] is { Postponed: true, Consequence: var words })
            return moment.Card[Road.Remote].IsOpen
                ? usual with { Heading = new("这一片暂停上门，可以改用视频", "No visits here now: video is open"), Sentence = words, Act = new("改用视频", "Take video instead") }
                : new(PhoneSteps.Appointment, new("这一片暂停上门，您的踏勘顺延", "No visits here now: yours is postponed"), words);
        return view.Case.VisitAt is { } at
            ? usual with { Act = new("谁来、看什么", "Who comes and what for"), Href = Links.MyPlace, Heading = new("上门时间约好了", "The visit is agreed"), Sentence = new($"{at.DayAndClock()} 上门，来的是{view.TeamNames}。请您或者委托的人在场。", $"We come on {at.DayAndClock()} ({view.TeamNames}); please be there, or somebody for you.") }
            : usual;
    }

    private static MyNow Inspecting(CaseView view, MyMoment moment) => view.Inspection switch
    {
        { State: InspectionState.Planned, IsReinspection: true } => CallForReinspection,
        null or { State: InspectionState.Planned } => InQueue(new("踏勘人员会打电话给您", "An inspector will call you"), moment.Turn),
        { State: InspectionState.Contacted } visit => !moment.MayChooseTime ? WaitForTeam : visit.IsReinspection ? ChooseReinspection : ChooseTime,
        { State: InspectionState.Scheduled, AppointmentAt: { } at } => EntryTime.IsOpen(at, moment.Now) ? TimeHasCome : Booked(at),
        _ => Underway,
    };

    private static MyNow InQueue(Bilingual heading, Turn turn) => new(PhoneSteps.Appointment, heading, turn.HasCome
        ? new("按受理先后，下一个就联系您，说明踏勘事项，一起约个方便的时间。", "Cases go in the order of acceptance and yours is next: an inspector will call to explain and agree on a time.")
        : new($"按受理先后联系，您前面还有 {turn.Ahead} 件没有联系。轮到时踏勘人员会打电话，跟您约个方便的时间。", $"Cases go in the order of acceptance; {turn.Ahead} before yours still {(turn.Ahead == 1 ? "waits" : "wait")} for the first call. Then an inspector will call to agree on a time."));

    private static MyNow Booked(DateTime at) => new(PhoneSteps.TryOut, new("时间约好了", "Your appointment stands"),
        new($"当天 {EntryTime.Opens(at).Clock()} 起，到现场打开这个链接。现在可以先试试手机，免得到时忙乱。",
            $"On that day, from {EntryTime.Opens(at).Clock()}, open this link at the premises. You can check the phone now already."),
        new("先试试手机", "Check the phone now"), Links.MyVisit);
}
